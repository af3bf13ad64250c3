package com.example.parasol.dev.kit.source;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Thymeleaf remembers in a static field how each class is read, and so would keep every application
 * that is thrown away. Other libraries do so with soft references, or with the last few only.
 */
final class ThymeleafMemory {

    private static final Logger log = LoggerFactory.getLogger(ThymeleafMemory.class);

    private static final String HOLDER =
            "org.thymeleaf.spring6.expression.ThymeleafEvaluationContext";

    static void clear() {
        var loader = ThymeleafMemory.class.getClassLoader();
        if (!ClassUtils.isPresent(HOLDER, loader)) {
            return;
        }
        var holder = ClassUtils.resolveClassName(HOLDER, loader);
        var field = ReflectionUtils.findField(holder, "REFLECTIVE_PROPERTY_ACCESSOR_INSTANCE");
        if (field == null) {
            log.warn("Thymeleaf remembers classes elsewhere now; metaspace may grow by restarts");
            return;
        }
        ReflectionUtils.makeAccessible(field);
        var accessor = ReflectionUtils.getField(field, null);
        ReflectionUtils.doWithFields(
                field.getType(),
                cache -> {
                    ReflectionUtils.makeAccessible(cache);
                    if (cache.get(accessor) instanceof Map<?, ?> map) {
                        map.clear();
                    }
                });
    }

    private ThymeleafMemory() {}
}
