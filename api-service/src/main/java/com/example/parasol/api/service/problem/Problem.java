package com.example.parasol.api.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as RFC 9457 writes it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "A refusal (RFC 9457)")
public record Problem(
        @Schema(description = "Stable, for programs", example = "/docs/problems/invalid")
                String type,
        @Schema(example = "Some fields are not valid") String title,
        @Schema(description = "The HTTP status", example = "422") int status,
        @Schema(
                        description = "What happened and what to do next",
                        example = "Correct what errors lists.")
                String detail,
        @Schema(
                        description = "Quote it when you ask for help",
                        example = "3f0c1c8e-5d7a-4e0b-9a55-6a4a1c1f2b7d")
                String requestId,
        @Schema(
                        description = "One per field, when fields are the reason",
                        requiredMode = RequiredMode.NOT_REQUIRED)
                List<FieldProblem> errors,
        @Schema(
                        description = "What the plan limits",
                        example = "seats",
                        requiredMode = RequiredMode.NOT_REQUIRED)
                @Nullable String limit,
        @Schema(
                        description = "How many the plan allows",
                        example = "25",
                        requiredMode = RequiredMode.NOT_REQUIRED)
                @Nullable Long max,
        @Schema(
                        description = "The organization's plan",
                        example = "free",
                        requiredMode = RequiredMode.NOT_REQUIRED)
                @Nullable String plan) {

    public static Problem of(ProblemType type) {
        return of(type, type.hint());
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<FieldProblem> errors) {
        return new Problem(
                type.reference(),
                type.title(),
                type.status(),
                detail,
                "",
                errors,
                null,
                null,
                null);
    }

    Problem withQuota(String limit, long max, String plan) {
        return new Problem(type, title, status, detail, requestId, errors, limit, max, plan);
    }

    public Problem withRequestId(String id) {
        return new Problem(type, title, status, detail, id, errors, limit, max, plan);
    }
}
