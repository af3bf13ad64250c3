package com.example.parasol.api.service.click;

import com.example.parasol.core.domain.click.DayRange;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * For which UTC days something is asked: a number of days that ends today, or from one day to
 * another. Thirty days unless something else is said.
 */
public record GivenRange(@Nullable Integer days, @Nullable LocalDate from, @Nullable LocalDate to) {
    private static final int DEFAULT_DAYS = 30;

    DayRange toDomain(Clock clock) {
        if (days != null && (from != null || to != null)) {
            throw new Invalid(new Violation("days", "excluded", "Give days, or from and to"));
        }
        var last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        return from == null
                ? DayRange.of(days == null ? DEFAULT_DAYS : days, last)
                : new DayRange(from, last);
    }
}
