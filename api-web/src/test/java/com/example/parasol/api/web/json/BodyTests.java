package com.example.parasol.api.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.api.web.ApiTest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A body means what it says. */
@ApiTest
class BodyTests {
    @Autowired JsonMapper json;

    record Body(
            @Nullable Integer number,
            @Nullable Boolean choice,
            @Nullable LocalDate day,
            @Nullable Instant at) {}

    @Test
    void whatIsWrittenRightIsRead() {
        assertThat(
                        read(
                                """
                                {"number": -1, "choice": true, "day": "2028-02-29", "at": "2026-11-28T10:30:00+01:00"}
                                """))
                .isEqualTo(
                        new Body(
                                -1,
                                true,
                                LocalDate.of(2028, 2, 29),
                                Instant.parse("2026-11-28T09:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"number\": 1.5",
                "\"number\": 1.0",
                "\"number\": \"1\"",
                "\"number\": 2147483648",
                "\"choice\": 1",
                "\"choice\": \"true\"",
                "\"day\": [2026, 11, 28]",
                "\"day\": 20000",
                "\"day\": \"\"",
                "\"day\": \"2026-02-29\"",
                "\"day\": \"2026-11-28T09:30:00Z\"",
                "\"day\": \"+12026-11-28\"",
                "\"day\": \"-0001-11-28\"",
                "\"at\": \"2026-11-28\"",
                "\"at\": 1795858200"
            })
    void whatCouldMeanSomethingElseIsNot(String member) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> read("{" + member + "}"));
    }

    private Body read(String body) {
        return json.readValue(body, Body.class);
    }
}
