package com.example.parasol.api.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes into every answer the headers that tell how many requests are left. */
@Component
@Order(LimitHeaders.AFTER_RESPONSES)
class LimitHeaders implements OpenApiCustomizer {
    static final int AFTER_RESPONSES = ProblemResponses.ORDER + 1;

    private static final List<String> ALWAYS = List.of("RateLimit", "RateLimit-Policy");
    private static final List<String> WHO_COMES_BACK = List.of("429", "503");

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addHeaders(
                        "RateLimit",
                        header(
                                "How many requests are left, and in how many seconds one more is there",
                                new StringSchema().example("\"plan\";r=599;t=1")))
                .addHeaders(
                        "RateLimit-Policy",
                        header(
                                "How many requests may be made at once, and in how many seconds all of"
                                        + " them are back",
                                new StringSchema().example("\"plan\";q=600;w=60")))
                .addHeaders(
                        "Retry-After",
                        header(
                                "In how many seconds the same request may be made again",
                                new IntegerSchema().example(1)));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> describe(operation.getResponses()));
    }

    private static void describe(ApiResponses responses) {
        responses.forEach((status, response) -> {
            ALWAYS.forEach(name -> add(response, name));
            if (WHO_COMES_BACK.contains(status)) {
                add(response, "Retry-After");
            }
        });
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    private static void add(ApiResponse response, String name) {
        response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
    }
}
