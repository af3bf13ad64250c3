package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Five in a minute, that is one in twelve seconds. */
class RateLimitTests extends StrictGatewayTest {

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        askFiveTimes("192.0.2.1");
        var answer = wire().get("/", from("192.0.2.1"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).matches("1[012]");
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"address\";q=5;w=60");
        assertThat(answer.header("RateLimit")).matches("\"address\";r=0;t=1[012]");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("/docs/problems/too-many-requests");
    }

    @Test
    void aBrowserGetsAPage() {
        askFiveTimes("192.0.2.2");
        var answer = wire().get("/admin", from("192.0.2.2"), "Accept: text/html");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("<h1>Too many requests</h1>");
    }

    @Test
    void othersAssetsAndTheApiAreNotConcerned() {
        askFiveTimes("192.0.2.3");

        assertThat(wire().get("/", from("192.0.2.4")).status()).isEqualTo(200);
        assertThat(wire().get("/api", from("192.0.2.3")).status()).isEqualTo(200);
        assertThat(wire().get("/assets/1/a.js", from("192.0.2.3")).status()).isEqualTo(200);
        assertThat(wire().get("/admin/assets/1/a.js", from("192.0.2.3")).status()).isEqualTo(200);
        assertThat(wire().get("/admin/x/assets/1", from("192.0.2.3")).status()).isEqualTo(429);
        assertThat(wire().get("/readyz", from("192.0.2.3")).status()).isEqualTo(200);
    }

    private void askFiveTimes(String address) {
        assertThat(IntStream.range(0, 5).map(i -> wire().get("/", from(address)).status()))
                .containsOnly(200);
    }

    private static String from(String address) {
        return "X-Forwarded-For: " + address;
    }
}
