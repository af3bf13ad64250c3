package com.example.parasol.core.domain.webhookdispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void tenTriesTakeThreeDays() {
        assertThat(RetrySchedule.PAUSES.stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
        assertThat(RetrySchedule.next(9, NOW, null)).isPresent();
        assertThat(RetrySchedule.next(10, NOW, null)).isEmpty();
    }

    @Test
    void noTwoTriesNeedMeet() {
        var times =
                IntStream.range(0, 100)
                        .mapToObj(_ -> RetrySchedule.next(2, NOW, null).orElseThrow())
                        .distinct();

        assertThat(times).hasSizeGreaterThan(10);
    }

    @Test
    void aServerMayAskForMoreTimeButNotForEver() {
        assertThat(RetrySchedule.next(1, NOW, Duration.ofSeconds(1)).orElseThrow())
                .isBefore(NOW.plusSeconds(6));
        assertThat(RetrySchedule.next(1, NOW, Duration.ofMinutes(1)).orElseThrow())
                .isAfterOrEqualTo(NOW.plusSeconds(60));
        assertThat(RetrySchedule.next(1, NOW, Duration.ofDays(300)).orElseThrow())
                .isBefore(NOW.plus(Duration.ofHours(27)));
    }
}
