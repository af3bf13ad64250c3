package com.example.parasol.api.service.link;

import com.example.parasol.api.service.input.Given;
import com.example.parasol.api.service.input.Required;
import com.example.parasol.core.domain.link.LinkPatch;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change of a short link. */
@Schema(
        name = "LinkPatch",
        description = "A merge patch (RFC 7396): what is left out stays as it is")
public record LinkPatchResource(
        @Schema(
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        maxLength = 2048,
                        example = "https://example.com/summer")
                @Nullable Given<String> target,
        @Schema(requiredMode = RequiredMode.NOT_REQUIRED, example = "summer-sale")
                @Nullable Given<String> slug,
        @Schema(
                        description = "null takes all tags away",
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        types = {"array", "null"},
                        example = "[\"summer\"]")
                @Nullable Given<List<@Nullable String>> tags) {

    LinkPatch toDomain() {
        return Required.read(required ->
                new LinkPatch(
                        target == null ? null : required.text("target", target.value()),
                        slug == null ? null : required.text("slug", slug.value()),
                        tags == null ? null : required.texts("tags", tags.or(List.of()))));
    }
}
