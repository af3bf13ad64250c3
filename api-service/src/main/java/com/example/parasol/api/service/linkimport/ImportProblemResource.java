package com.example.parasol.api.service.linkimport;

import com.example.parasol.core.domain.linkimport.ImportProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of which no link was made, and why. */
@Schema(name = "ImportProblem", description = "A row of which no link was made")
public record ImportProblemResource(
        @Schema(
                        description = "The line on which the row begins; the header is line 1",
                        example = "17")
                int line,
        List<Fault> errors) {

    @Schema(name = "ImportFault", description = "One thing wrong with a row")
    public record Fault(
            @Schema(
                            description = "null when it is the whole row",
                            allowableValues = {"slug", "target", "tags"},
                            example = "slug")
                    @Nullable String column,
            @Schema(description = "Stable, for programs", example = "taken") String code,
            @Schema(
                            description = "For people",
                            example = "This short link is taken: choose another")
                    String detail) {}

    static ImportProblemResource of(ImportProblem problem) {
        return new ImportProblemResource(
                problem.line(),
                problem.faults().stream()
                        .map(fault -> new Fault(fault.column(), fault.code(), fault.detail()))
                        .toList());
    }
}
