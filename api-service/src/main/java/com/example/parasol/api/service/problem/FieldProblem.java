package com.example.parasol.api.service.problem;

import com.example.parasol.core.domain.refusal.Violation;
import io.swagger.v3.oas.annotations.media.Schema;

/** What is wrong with one field of the body or one parameter of the query. */
@Schema(name = "FieldProblem", description = "What is wrong with one field")
public record FieldProblem(
        @Schema(
                        description =
                                "JSON pointer (RFC 6901) into the body; #/name for a query parameter",
                        example = "#/target")
                String pointer,
        @Schema(description = "Stable, for programs", example = "url") String code,
        @Schema(
                        description = "For people",
                        example = "Enter an address that begins with https:// or http://")
                String detail) {

    static FieldProblem of(Violation violation) {
        return new FieldProblem(
                "#/" + violation.field().replace('.', '/'), violation.code(), violation.detail());
    }
}
