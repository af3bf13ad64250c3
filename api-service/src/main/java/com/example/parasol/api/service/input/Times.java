package com.example.parasol.api.service.input;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as RFC 3339 writes them. */
public final class Times {
    private Times() {}

    /**
     * Reads a parameter of the query.
     *
     * @return null when it was not given
     * @throws Invalid for the field
     */
    public static @Nullable Instant parse(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return read(text)
                .orElseThrow(() ->
                        new Invalid(
                                new Violation(
                                        field,
                                        "time",
                                        "Give a time such as 2026-11-28T09:30:00Z")));
    }

    /** Empty when it is none. */
    public static Optional<Instant> read(String text) {
        try {
            // ISO 8601 signs years that are negative or longer than four digits; RFC 3339 has none
            if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException ignored) {
            // it is none
        }
        return Optional.empty();
    }
}
