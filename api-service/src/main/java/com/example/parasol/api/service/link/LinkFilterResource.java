package com.example.parasol.api.service.link;

import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.linklist.LinkFilter;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which links are wanted, as the query says it. */
public record LinkFilterResource(
        @Parameter(
                        description = "Only those in this state",
                        schema = @Schema(allowableValues = {"active", "archived"}))
                @Nullable String state,
        @Parameter(
                        description = "Only those with this tag, exactly",
                        schema = @Schema(type = "string"),
                        example = "mail")
                @Nullable String tag,
        @Parameter(
                        description = "Only those whose slug or target contains it, in any case",
                        schema = @Schema(type = "string"),
                        example = "sale")
                @Nullable String text) {

    LinkFilter toDomain() {
        var wanted =
                switch (state) {
                    case null -> null;
                    case "active" -> Link.State.ACTIVE;
                    case "archived" -> Link.State.ARCHIVED;
                    default ->
                            throw new Invalid(
                                    new Violation("state", "choice", "Ask for active or archived"));
                };
        return new LinkFilter(wanted, tag, text);
    }
}
