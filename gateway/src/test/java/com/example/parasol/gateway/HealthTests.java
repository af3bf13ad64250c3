package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTests extends GatewayTest {

    @Test
    void allApplicationsAreUp() {
        var answer = wire().get("/healthz");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"UP\",\"applications\":{\"admin-web\":\"UP\",\"api-web\":\"UP\",\"web-site\":\"UP\"}}");
    }

    @Test
    void oneThatIsDownMakesTheOverviewUnavailable() {
        API.stop();
        try {
            var answer = wire().get("/healthz", "Accept: text/html");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"status\":\"DOWN\",\"applications\":{\"admin-web\":\"UP\",\"api-web\":\"DOWN\",\"web-site\":\"UP\"}}");
        } finally {
            API.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void theGatewaysOwnHealthDependsOnNobody(String path) {
        SITE.stop();
        try {
            assertThat(wire().get(path).status()).isEqualTo(200);
            assertThat(wire().get(path).body()).isEqualTo("{\"status\":\"UP\"}");
        } finally {
            SITE.start();
        }
    }
}
