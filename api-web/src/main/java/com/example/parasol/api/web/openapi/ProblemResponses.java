package com.example.parasol.api.web.openapi;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.Set;
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
                        item.readOperations().forEach(operation -> describe(path, operation)));
    }

    private static void describe(String path, Operation operation) {
        for (var type : refusals(path, operation)) {
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

    private static Set<ProblemType> refusals(String path, Operation operation) {
        var refusals = EnumSet.of(ProblemType.UNAUTHENTICATED, ProblemType.NOT_ALLOWED);
        if (path.contains("{")) {
            refusals.add(ProblemType.NOT_FOUND);
        }
        if (hasQuery(operation)) {
            refusals.add(ProblemType.INVALID);
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

    private static boolean hasQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn().equals("query"));
    }

    private static ApiResponse response(String title) {
        var problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(title)
                .content(new Content().addMediaType(JSON, new MediaType().schema(problem)));
    }
}
