package com.example.parasol.api.service.linkimport;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An import with the first rows that have a problem. */
@Schema(
        name = "ImportDetails",
        description = "An import with the first rows of which no link was made")
public record ImportDetailsResource(
        @JsonUnwrapped ImportResource made,
        @Schema(description = "The first 20; /v1/imports/{id}/problems has all")
                List<ImportProblemResource> problems) {}
