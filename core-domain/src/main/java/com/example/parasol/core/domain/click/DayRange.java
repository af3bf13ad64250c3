package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** UTC days from one to another, both included: a year at most. */
public record DayRange(LocalDate from, LocalDate to) {

    public static final int MAX_DAYS = 366;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /**
     * @throws Invalid for fields from, to
     */
    public DayRange {
        if (from.isBefore(FIRST) || from.isAfter(to)) {
            throw invalid("from", "Begin on a day from 2000 on that is not after the last one");
        }
        if (to.isAfter(LAST) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            throw invalid("to", "Ask for at most %d days".formatted(MAX_DAYS));
        }
    }

    /**
     * The days that end on one.
     *
     * @param days 1 to 366
     * @throws Invalid for fields days, to
     */
    public static DayRange of(int days, LocalDate last) {
        if (days < 1 || days > MAX_DAYS) {
            throw invalid("days", "Ask for 1 to %d days".formatted(MAX_DAYS));
        }
        if (last.isBefore(FIRST)) {
            throw invalid("to", "End on a day from 2000 on");
        }
        return new DayRange(last.minusDays(days - 1L), last);
    }

    private static Invalid invalid(String field, String detail) {
        return new Invalid(new Violation(field, "range", detail));
    }
}
