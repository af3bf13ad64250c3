package com.example.parasol.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/*",
                "application/json;q=0.5, text/html"
            })
    void peopleGetAPage(String accept) {
        assertThat(Accept.prefersPage(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/problem+json, text/html;q=0.9",
                "application/*, text/html;q=0.1",
                "text/html;q=0",
                "image/png",
                "nonsense",
                "text/html;q=2"
            })
    void programsGetAProblem(String accept) {
        assertThat(Accept.prefersPage(accept)).isFalse();
    }

    @Test
    void whoSaysNothingIsAProgram() {
        assertThat(Accept.prefersPage(null)).isFalse();
    }
}
