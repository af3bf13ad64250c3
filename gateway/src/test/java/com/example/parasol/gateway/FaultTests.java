package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTests extends GatewayTest {

    private static final String BROWSER =
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @AfterEach
    void restart() {
        ADMIN.stop();
        ADMIN.start();
    }

    @Test
    void anApplicationThatIsDownIsReportedWithinASecond() {
        wire().get("/admin");
        ADMIN.stop();
        var begin = Instant.now();
        var answer = wire().get("/admin", "Accept: application/json", "X-Request-Id: request-1");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"/docs/problems/unavailable\",\"title\":\"Back in a moment\",\"status\":503,\"detail\":\"This part of the site is not there right now. Try again in a few seconds.\",\"requestId\":\"request-1\"}");
    }

    @Test
    void aBrowserGetsAPage() {
        ADMIN.stop();
        var answer = wire().get("/admin", BROWSER, "X-Request-Id: request-2");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .contains("<h1>Back in a moment</h1>", "<code>request-2</code>")
                .doesNotContain("{{");
    }

    @Test
    void whoWantsNeitherGetsAProblem() {
        ADMIN.stop();

        assertThat(wire().get("/admin", "Accept: */*").body()).startsWith("{");
        assertThat(wire().get("/admin", "Accept: image/avif,image/*").body()).startsWith("{");
        assertThat(wire().get("/admin", "Accept: not a type").body()).startsWith("{");
    }

    @Test
    void aHeadRequestGetsNoBody() {
        ADMIN.stop();
        var answer = wire().ask("HEAD /admin HTTP/1.1");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theOthersAreServedMeanwhile() {
        ADMIN.stop();

        assertThat(wire().get("/").status()).isEqualTo(200);
        assertThat(wire().get("/api").status()).isEqualTo(200);
    }

    @Test
    void anApplicationThatIsBackIsServed() {
        ADMIN.stop();
        assertThat(wire().get("/admin").status()).isEqualTo(503);
        ADMIN.start();

        assertThat(wire().get("/admin").status()).isEqualTo(200);
    }

    @Test
    void anApplicationThatHangsIsGivenUp() {
        var begin = Instant.now();
        var answer = wire().get("/admin/hang");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.body()).contains("/docs/problems/timeout");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void anApplicationThatTakesNoBodyIsGivenUp() {
        var body = "x".repeat(10_000_000);
        var answer =
                wire().send(
                                "POST /api/deaf HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 10000000\r\n\r\n"
                                        + body);

        assertThat(answer.status()).isEqualTo(504);
    }

    @Test
    void anAnswerThatStopsIsBrokenOff() {
        var answer = wire().get("/admin/stall");

        assertThat(answer.status()).isIn(0, 200);
        assertThat(answer.body()).doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void aConnectionThatTheApplicationHasClosedIsNotUsedAgain() {
        for (int i = 0; i < 20; i++) {
            assertThat(wire().ask("POST /admin HTTP/1.1", "Content-Length: 0").status())
                    .isEqualTo(200);
            ADMIN.hangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void anApplicationThatGoesAwayWhileAskedIsDown(String method) {
        var answer = wire().ask(method + " /admin/reset HTTP/1.1", "Content-Length: 0");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void anAnswerThatMakesNoSenseIsABadGateway() {
        var answer = wire().get("/admin/garbage");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("/docs/problems/bad-gateway").doesNotContain("SMTP");
    }

    @Test
    void halfAShortAnswerIsNoAnswer() {
        var answer = wire().get("/admin/half");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.body()).contains("/docs/problems/").doesNotContain("half");
    }

    @Test
    void halfALongAnswerDoesNotLookWhole() {
        var answer = wire().get("/admin/half-long");

        assertThat(answer.body().length()).isLessThan(99);
        assertThat(answer.status()).isIn(0, 200);
    }
}
