package com.example.parasol.api.service.link;

import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.linklist.LinkFilter;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import org.jspecify.annotations.Nullable;

/** Which links are wanted, as the query says it. */
public record LinkFilterResource(
        @Nullable String state, @Nullable String tag, @Nullable String text) {

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
