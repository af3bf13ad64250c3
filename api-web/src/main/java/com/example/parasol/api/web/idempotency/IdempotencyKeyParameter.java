package com.example.parasol.api.web.idempotency;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells of the header at every POST. */
@Component
class IdempotencyKeyParameter implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::getPost)
                .filter(Objects::nonNull)
                .forEach(post -> post.addParametersItem(parameter()));
    }

    private static Parameter parameter() {
        return new HeaderParameter()
                .name(OnceHandlerAdapter.HEADER)
                .description(
                        "Your own name for what you want done once, for example a random UUID."
                                + " Within 24 hours the same request with the same key gets the same"
                                + " answer, and has no effect again.")
                // without an example: /api/docs would send it with every call
                .schema(new StringSchema().minLength(1).maxLength(255).pattern("^[!-~]+$"));
    }
}
