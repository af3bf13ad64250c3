package com.example.parasol.api.web.deprecation;

import com.example.parasol.api.service.deprecation.Deprecation;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells whoever sends a deprecated parameter since when it is so (RFC 9745) and how long it works
 * (RFC 8594), in refusals too; the document marks it for all others.
 */
@Component
class DeprecatedParameters implements HandlerInterceptor, WebMvcConfigurer, ParameterCustomizer {
    private static final String POLICY = "</docs/versions>; rel=\"deprecation\"";

    /** By name, for each handler that was asked. */
    private final Map<Method, Map<String, Deprecation>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            known.computeIfAbsent(method.getMethod(), _ -> deprecated(method))
                    .forEach((name, deprecation) -> {
                        if (request.getParameter(name) != null) {
                            announce(deprecation, response);
                        }
                    });
        }
        return true;
    }

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        if (described != null && find(parameter).isPresent()) {
            described.setDeprecated(true);
        }
        return described;
    }

    private static Map<String, Deprecation> deprecated(HandlerMethod method) {
        var found = new HashMap<String, Deprecation>();
        for (var parameter : method.getMethodParameters()) {
            find(parameter).ifPresent(it -> found.put(parameter.getParameter().getName(), it));
        }
        return Map.copyOf(found);
    }

    private static void announce(Deprecation deprecation, HttpServletResponse response) {
        var since = midnight(deprecation.since()).getEpochSecond();
        response.setHeader("Deprecation", "@" + since);
        response.setDateHeader("Sunset", midnight(deprecation.sunset()).toEpochMilli());
        response.addHeader(HttpHeaders.LINK, POLICY);
    }

    private static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Optional<Deprecation> find(MethodParameter parameter) {
        return Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(
                        AnnotatedElementUtils.forAnnotations(parameter.getParameterAnnotations()),
                        Deprecation.class));
    }
}
