package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AccessLogTests extends GatewayTest {

    @Test
    void aRequestIsOneLine(CapturedOutput output) {
        var id = "a-request-to-find-1";
        wire().send(
                        "POST /api/length?token=secret HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: "
                                + id
                                + "\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(line(id, output))
                .matches(
                        ".*route=api-web method=POST path=/api/length status=200 ms=\\d+ head-ms=\\d+ in=5 out=1 client=127.0.0.1 request=a-request-to-find-1 trace=[0-9a-f]{32}");
        assertThat(output.getAll()).doesNotContain("secret");
    }

    @Test
    void soIsOneThatTheGatewayAnswers(CapturedOutput output) {
        wire().get("/admin/hang?token=secret", "X-Request-Id: a-request-to-find-2");
        wire().get("/actuator", "X-Request-Id: a-request-to-find-3");

        assertThat(line("a-request-to-find-2", output)).contains("route=admin-web", "status=504");
        assertThat(line("a-request-to-find-3", output)).contains("route=- ", "status=404");
        assertThat(output.getAll()).doesNotContain("secret");
    }

    @Test
    void soIsOneThatIsNone(CapturedOutput output) {
        var answer = wire().send("nonsense?secret\r\n\r\n");

        assertThat(line(answer.header("X-Request-Id"), output)).contains("route=- status=400");
        assertThat(output.getAll()).doesNotContain("secret");
    }

    @Test
    void soIsAWebsocket(CapturedOutput output) throws Exception {
        var upgrade =
                Wire.upgrade("/api/socket")
                        .replace(
                                "Upgrade: websocket",
                                "Upgrade: websocket\r\nX-Request-Id: a-request-to-find-4");
        try (var socket = wire().open(upgrade)) {
            Wire.skipHead(socket.getInputStream());
        }

        assertThat(line("a-request-to-find-4", output)).contains("route=api-web", "status=101");
    }

    @Test
    void aClientThatLeavesIsNoted(CapturedOutput output) throws Exception {
        try (var socket =
                wire().open(
                                "GET /admin/stream HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: a-request-to-find-5\r\n\r\n")) {
            Wire.skipHead(socket.getInputStream());
        }

        assertThat(line("a-request-to-find-5", output)).endsWith("broken-off");
    }

    @Test
    void whatStandsInAPathForgesNothing(CapturedOutput output) {
        wire().get("/l/x=1", "X-Request-Id: a-request-to-find-6");

        assertThat(line("a-request-to-find-6", output)).contains("path=/l/x?1 ");
    }

    @Test
    void requestsAreCountedByRouteAndStatus(@Autowired CompositeMeterRegistry meters) {
        var reader = new SimpleMeterRegistry();
        meters.add(reader);
        wire().get("/admin");

        await().until(() ->
                reader.get("parasol.gateway.requests")
                                .tags("route", "admin-web", "status", "200")
                                .timer()
                                .count()
                        > 0);
    }

    @Test
    void aTraceBeginsHere() {
        var theirs = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var answer =
                wire().get(
                                "/",
                                "traceparent: " + theirs,
                                "tracestate: x=1",
                                "baggage: user=1",
                                "b3: 0",
                                "X-B3-TraceId: 1");

        assertThat(answer.seen("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain("0af7651916cd43dd8448eb211c80319c");
        assertThat(answer.seen("tracestate")).isEmpty();
        assertThat(answer.seen("baggage")).isEmpty();
        assertThat(answer.seen("b3")).isEmpty();
        assertThat(answer.seen("x-b3-traceid")).isEmpty();
    }

    /** Written after the answer, so it may come a moment later. */
    private static String line(String requestId, CapturedOutput output) {
        var found =
                await().until(
                                () ->
                                        output.getAll()
                                                .lines()
                                                .filter(line -> line.contains("route="))
                                                .filter(line -> line.contains(requestId))
                                                .toList(),
                                lines -> !lines.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
