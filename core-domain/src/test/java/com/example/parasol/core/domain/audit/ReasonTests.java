package com.example.parasol.core.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTests {

    @Test
    void threeToTwoHundredCharactersAreOne() {
        assertThat(new Reason("  why ").text()).isEqualTo("why");
        assertThat(new Reason("☂".repeat(200)).text()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "no", "line\nbreak", "nul\0nul"})
    void lessIsNone(String text) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new Reason(text))
                .satisfies(invalid ->
                        assertThat(invalid.violations().getFirst().field()).isEqualTo("reason"));
    }

    @Test
    void moreIsTooMuch() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Reason("x".repeat(201)));
    }
}
