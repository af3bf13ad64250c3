package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each application has 120 connections here. */
class FullPoolTests extends StrictGatewayTest {

    @Test
    void anApplicationThatUsesUpItsConnectionsSlowsNoOther() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            waiting.add(wire().open("GET /api/hang HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        }
        await().until(() -> wire().get("/api").status() == 503);
        var begin = Instant.now();
        var refused = wire().get("/api");
        var other = wire().get("/admin", "X-Forwarded-For: 192.0.2.20");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(other.status()).isEqualTo(200);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
        for (var socket : waiting) {
            socket.close();
        }
    }

    /** They may be many, and last for hours. */
    @Test
    void websocketsUseUpNone() throws Exception {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            open.add(wire().open(Wire.upgrade("/api/socket")));
            Wire.skipHead(open.getLast().getInputStream());
        }

        assertThat(wire().get("/api").status()).isEqualTo(200);
        for (var socket : open) {
            socket.close();
        }
    }
}
