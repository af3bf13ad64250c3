package com.example.parasol.api.service.organization;

import com.example.parasol.api.service.input.Given;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** What to change of an organization. */
@Schema(
        name = "OrganizationPatch",
        description = "A merge patch (RFC 7396): what is left out stays as it is")
public record OrganizationPatchResource(
        @Schema(
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        minLength = 1,
                        maxLength = 80,
                        example = "Analytical Engines")
                @Nullable Given<String> name) {}
