package com.example.parasol.api.web.openapi;

import static java.util.Comparator.comparingInt;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** In which order one reads about the API; each controller says the name of its part. */
@Component
class TagOrder implements OpenApiCustomizer {
    static final List<String> NAMES =
            List.of(
                    "Me",
                    "Organizations",
                    "Members",
                    // sample:link
                    "Links",
                    "Imports",
                    // end:sample
                    "Webhooks",
                    "API keys",
                    "Plans",
                    "Audit");

    @Override
    public void customise(OpenAPI api) {
        api.setTags(
                api.getTags().stream()
                        .sorted(comparingInt(tag -> NAMES.indexOf(tag.getName())))
                        .toList());
    }
}
