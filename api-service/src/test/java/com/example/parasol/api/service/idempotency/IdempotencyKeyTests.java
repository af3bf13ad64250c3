package com.example.parasol.api.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.api.service.problem.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTests {

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"quoted\"", "0190c2f4-5d2e-7d4a-9a51-6c2b7f0e8d13", "!~"})
    void visibleAsciiIsTakenAsItIs(String text) {
        assertThat(IdempotencyKey.parse(List.of(text)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\u0000", "\u007f", "\u00e4", "a\r\nb", "\ud83d\ude00"})
    void anythingElseIsMalformed(String text) {
        assertMalformed(List.of(text));
    }

    @Test
    void oneOfAtMost255CharactersIsTaken() {
        assertThat(IdempotencyKey.parse(List.of("x".repeat(255))).text()).hasSize(255);
        assertMalformed(List.of("x".repeat(256)));
        assertMalformed(List.of("x", "x"));
        assertMalformed(List.of());
    }

    private static void assertMalformed(List<String> values) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> IdempotencyKey.parse(values))
                .matches(refused -> refused.problem().status() == 400);
    }
}
