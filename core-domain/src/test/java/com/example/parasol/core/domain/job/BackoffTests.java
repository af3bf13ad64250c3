package com.example.parasol.core.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {

    @ParameterizedTest
    @CsvSource({
        "0, PT10S",
        "1, PT20S",
        "2, PT40S",
        "8, PT42M40S",
        "9, PT1H",
        "10, PT1H",
        "2147483647, PT1H"
    })
    void eachPauseIsTwiceAsLongUpToAnHour(int failuresBefore, Duration pause) {
        assertThat(Backoff.pause(failuresBefore)).isEqualTo(pause);
    }
}
