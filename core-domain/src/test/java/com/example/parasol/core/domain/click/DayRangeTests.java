package com.example.parasol.core.domain.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.refusal.Invalid;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void daysEndOnTheLastOne() {
        assertThat(DayRange.of(1, DAY)).isEqualTo(new DayRange(DAY, DAY));
        assertThat(DayRange.of(366, DAY).from()).isEqualTo(LocalDate.of(2025, 11, 28));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 367, Integer.MAX_VALUE})
    void otherNumbersOfDaysAreRefused(int days) {
        assertRefused("days", () -> DayRange.of(days, DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-11-28, 2026-11-27",
        "from, 1999-12-31, 2000-01-01",
        "from, -999999999-01-01, 2000-01-01",
        "to, 2025-01-01, 2026-01-02",
        "to, +10000-01-01, +10000-01-01",
        "to, 2026-11-28, +999999999-12-31"
    })
    void otherRangesAreRefused(String field, LocalDate from, LocalDate to) {
        assertRefused(field, () -> new DayRange(from, to));
    }

    private static void assertRefused(String field, ThrowingCallable call) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(call)
                .satisfies(invalid ->
                        assertThat(invalid.violations().getFirst().field()).isEqualTo(field));
    }
}
