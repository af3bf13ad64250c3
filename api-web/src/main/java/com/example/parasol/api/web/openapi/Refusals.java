package com.example.parasol.api.web.openapi;

import com.example.parasol.api.service.problem.ProblemType;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.Set;

/** The responses of an operation, as refusals are added to them. */
record Refusals(ApiResponses responses) {
    private static final String JSON = "application/problem+json";

    /**
     * What no operation decides: the server refuses before it is asked, pages of other origins
     * among them, or it breaks.
     */
    private static final Set<ProblemType> OTHERS =
            EnumSet.of(
                    ProblemType.MALFORMED,
                    ProblemType.NOT_ALLOWED,
                    ProblemType.NOT_ACCEPTABLE,
                    ProblemType.TOO_LARGE,
                    ProblemType.ADDRESS_TOO_LONG,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.TOO_MANY_REQUESTS,
                    ProblemType.HEADERS_TOO_LARGE,
                    ProblemType.INTERNAL,
                    ProblemType.UNAVAILABLE);

    /** Adds it to what the status can mean. */
    void add(ProblemType type) {
        var status = Integer.toString(type.status());
        var response = responses.get(status);
        if (response == null) {
            response = response(type.title());
            responses.addApiResponse(status, response);
        } else {
            response.setDescription(response.getDescription() + ", or: " + type.title());
        }
        addExample(response, type);
    }

    void addOthers() {
        var response = response("Any other refusal");
        OTHERS.forEach(type -> addExample(response, type));
        responses.addApiResponse("default", response);
    }

    void addNotModified() {
        responses.addApiResponse(
                "304", new ApiResponse().description("The ETag in If-None-Match still holds"));
    }

    private static ApiResponse response(String description) {
        var problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(JSON, new MediaType().schema(problem)));
    }

    private static void addExample(ApiResponse response, ProblemType type) {
        var example = new Example().$ref("#/components/examples/" + type.slug());
        response.getContent().values().forEach(body -> body.addExamples(type.slug(), example));
    }
}
