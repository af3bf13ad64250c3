package com.example.parasol.api.service.link;

import com.example.parasol.api.service.input.Required;
import com.example.parasol.core.domain.link.NewLink;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short link to be made. */
@Schema(name = "NewLink", description = "A short link to be made")
public record NewLinkResource(
        @Schema(
                        description = "An absolute http or https address",
                        requiredMode = RequiredMode.REQUIRED,
                        maxLength = 2048,
                        example = "https://example.com/sale?from=mail")
                @Nullable String target,
        @Schema(
                        description = "Letters, digits and hyphens; one is made if it is left out",
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        example = "spring-sale")
                @Nullable String slug,
        @Schema(requiredMode = RequiredMode.NOT_REQUIRED, example = "[\"mail\"]")
                @Nullable List<@Nullable String> tags) {

    NewLink toDomain() {
        return Required.read(required ->
                new NewLink(
                        required.text("target", target),
                        slug,
                        required.texts("tags", tags == null ? List.of() : tags)));
    }
}
