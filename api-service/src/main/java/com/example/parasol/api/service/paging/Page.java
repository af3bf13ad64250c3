package com.example.parasol.api.service.paging;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, and the cursor that continues it. */
public record Page<T>(
        List<T> items,
        @Schema(
                        description = "Send it as cursor to get what follows; null at the end",
                        example = "AAAAAGkpSZgAAAAAAZmx8Ho8fVKaUT9vHC1OWw")
                @Nullable String next) {

    /** Cuts a page from a list that was read one row further than the page is long. */
    static <S, T> Page<T> cut(
            List<S> rows,
            int limit,
            Function<S, ? extends Place> position,
            Function<S, T> resource) {
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? position.apply(page.getLast()).encoded() : null;
        return new Page<>(page.stream().map(resource).toList(), next);
    }
}
