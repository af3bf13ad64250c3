package com.example.parasol.api.web.openapi;

import com.example.parasol.api.service.paging.PageRequest;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Every list is read in pages in the same way. */
@Component
class PageParameters implements ParameterCustomizer {

    @Override
    public @Nullable Parameter customize(
            @Nullable Parameter parameter, MethodParameter methodParameter) {
        if (parameter != null && "cursor".equals(parameter.getName())) {
            parameter.setDescription("The next of the page before");
        }
        if (parameter != null && "limit".equals(parameter.getName())) {
            parameter.setDescription("How many at once");
            describeLimit(parameter.getSchema());
        }
        return parameter;
    }

    private static void describeLimit(Schema<?> schema) {
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        if (schema.getDefault() == null) {
            schema.setDefault(PageRequest.DEFAULT_LIMIT);
        }
    }
}
