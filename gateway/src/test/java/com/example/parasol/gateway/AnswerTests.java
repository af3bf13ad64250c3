package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTests extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/careful",
                "/healthz",
                "/livez",
                "/readyz",
                "/actuator",
                "//x",
                "/a\\b",
                "/admin/hang"
            })
    void safetyHeadersStandOnce(String path) {
        var answer = wire().get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.all("Server")).isEmpty();
        assertThat(answer.all("X-Powered-By")).isEmpty();
    }

    @Test
    void theApplicationsOwnWordWins() {
        assertThat(wire().get("/careful").header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void theRequestIdIsTheGateways() {
        assertThat(wire().get("/careful", "X-Request-Id: request-3").header("X-Request-Id"))
                .isEqualTo("request-3");
    }

    @Test
    void refusalsAreNotStored() {
        assertThat(wire().get("/actuator").header("Cache-Control")).isEqualTo("no-store");
        assertThat(wire().get("/actuator").header("Vary")).isEqualTo("Accept");
    }
}
