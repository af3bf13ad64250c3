package com.example.parasol.api.service.paging;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public record PageRequest(@Nullable Cursor after, int limit) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Invalid(
                    List.of(new Violation("limit", "range", "Ask for 1 to " + MAX_LIMIT)));
        }
    }

    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        return new PageRequest(
                cursor == null ? null : Cursor.parse(cursor),
                limit == null ? DEFAULT_LIMIT : limit);
    }

    /** How many rows to read: one more than the page is long tells whether another page follows. */
    public int rows() {
        return limit + 1;
    }

    public <S, T> Page<T> page(
            List<S> rows, Function<S, ? extends Place> position, Function<S, T> resource) {
        return Page.cut(rows, limit, position, resource);
    }
}
