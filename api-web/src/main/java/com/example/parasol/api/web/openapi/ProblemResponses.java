package com.example.parasol.api.web.openapi;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes into every operation how it can refuse; what its controller says of that stays. */
@Component
class ProblemResponses implements OpenApiCustomizer {
    private static final String JSON = "application/problem+json";

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach(api.getComponents()::addSchemas);
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        for (var type : refusals(path, method, operation)) {
            var status = Integer.toString(type.status());
            var written = operation.getResponses().get(status);
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            response(written == null ? type.title() : written.getDescription()));
        }
        operation.getResponses().addApiResponse("default", response("Any other refusal"));
    }

    private static Set<ProblemType> refusals(String path, HttpMethod method, Operation operation) {
        var refusals = EnumSet.of(ProblemType.UNAUTHENTICATED, ProblemType.NOT_ALLOWED);
        if (path.contains("{")) {
            refusals.add(ProblemType.NOT_FOUND);
        }
        if (method == HttpMethod.POST) {
            refusals.addAll(
                    EnumSet.of(
                            ProblemType.MALFORMED,
                            ProblemType.IDEMPOTENCY_KEY_IN_USE,
                            ProblemType.IDEMPOTENCY_KEY_REUSED));
        }
        if (has(operation, parameter -> parameter.getIn().equals("query"))) {
            refusals.add(ProblemType.INVALID);
        }
        if (has(operation, parameter -> parameter.getName().equals("If-Match"))) {
            refusals.addAll(EnumSet.of(ProblemType.MALFORMED, ProblemType.STALE));
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(
                    EnumSet.of(
                            ProblemType.MALFORMED,
                            ProblemType.CONFLICT,
                            ProblemType.TOO_LARGE,
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            ProblemType.INVALID));
        }
        return refusals;
    }

    private static boolean has(Operation operation, Predicate<Parameter> kind) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(kind);
    }

    private static ApiResponse response(String title) {
        var problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(title)
                .content(new Content().addMediaType(JSON, new MediaType().schema(problem)));
    }
}
