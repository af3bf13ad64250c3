package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTests extends GatewayTest {

    @Test
    void aPageOfTheSiteMayTalkToBoth() throws Exception {
        for (var path : List.of("/socket", "/api/v1/socket", "/admin/socket")) {
            try (var socket = TestSocket.open(port, path, "http://localhost:" + port)) {
                socket.send("hello");

                assertThat(socket.next()).isEqualTo("hello");
            }
        }
    }

    @Test
    void theConfiguredAddressCountsAsTheSite() throws Exception {
        try (var socket = TestSocket.open(port, "/socket", "https://parasol.test")) {
            socket.send("hello");

            assertThat(socket.next()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test",
                "http://localhost",
                "http://localhost:1",
                "null",
                "http://parasol.test",
                "https://parasol.test.evil.test",
                "https://parasol.test:8443",
                "https://x@parasol.test",
                "https://parasol.test, https://evil.test",
                ""
            })
    void aPageOfAnotherSiteIsRefusedBeforeTheUpgrade(String origin) {
        for (var path : List.of("/socket", "/api/v1/socket", "/admin/socket")) {
            assertThat(handshake(path, "Origin: " + origin).status()).isEqualTo(403);
        }
    }

    @Test
    void withoutAnOriginOnlyTheApiIsOpen() {
        var answer = handshake("/socket");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("/docs/problems/not-allowed");
        assertThat(handshake("/admin/socket").status()).isEqualTo(403);
    }

    @Test
    void twoOriginsAreRefused() {
        var own = "Origin: http://localhost:" + port;

        assertThat(handshake("/api/v1/socket", own, "Origin: https://evil.test").status())
                .isEqualTo(403);
    }

    @Test
    void theApplicationChoosesTheSubprotocol() throws Exception {
        var opened =
                wire().open(
                                Wire.upgrade("/api/v1/protocol-socket")
                                        .replace(
                                                "Upgrade: websocket",
                                                "Upgrade: websocket\r\nSec-WebSocket-Protocol: one, two"));
        try (opened;
                var lines = new BufferedReader(new InputStreamReader(opened.getInputStream()))) {
            assertThat(lines.lines().takeWhile(line -> !line.isEmpty()).map(String::toLowerCase))
                    .contains("sec-websocket-protocol: two");
        }
    }

    @Test
    void theApplicationsRefusalOfASocketReachesTheClient() {
        var refused = handshake("/api/v1/refused-socket");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body()).isEqualTo("{\"type\":\"/docs/problems/suspended\"}");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(refused.header("X-Request-Id")).isNotEmpty();
        assertThat(refused.all("Set-Cookie")).isEmpty();
    }

    @Test
    void aRefusalMayBeALongPage() {
        var refused = handshake("/long", "Origin: http://localhost:" + port);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body()).hasSize(100_000);
    }

    @Test
    void anApplicationMayAnswerWithoutASocket() {
        var answer = handshake("/api/v1/members?a[]=%20");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.told()).isEqualTo("api-web GET /api/v1/members?a[]=%20");
        assertThat(answer.seen("host")).containsExactly("localhost:" + port);
        assertThat(answer.seen("x-forwarded-host")).containsExactly("localhost:" + port);
        assertThat(answer.seen("upgrade")).containsExactly("websocket");
    }

    /** As those of any request: a socket of the API has no cookies to go by. */
    @Test
    void theHeadersOfAHandshakeAreTheGatewaysToGive() {
        var answer =
                handshake("/api/v1/members", "Cookie: site_session=1", "X-Forwarded-For: 6.6.6.6");

        assertThat(answer.seen("Cookie")).isEmpty();
        assertThat(answer.seen("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "OPTIONS"})
    void onlyAGetBecomesASocket(String method) {
        var answer =
                wire().ask(
                                method + " /api/v1/members HTTP/1.1",
                                Wire.UPGRADE.toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.seen("upgrade")).isEmpty();
    }

    @Test
    void anApplicationThatBreaksOffTheHandshakeIsNotThere() throws Exception {
        for (var path : List.of("/api/v1/reset", "/api/v1/garbage", "/api/v1/hang")) {
            try (var socket = TestSocket.open(port, path)) {
                assertThat(socket.closeCode()).isEqualTo(4503);
            }
        }
    }

    @Test
    void aClientIsToldToComeBackWhenTheApplicationIsDown() throws Exception {
        API.stop();
        try (var socket = TestSocket.open(port, "/api/v1/socket")) {
            assertThat(socket.closeCode()).isEqualTo(4503);
        } finally {
            API.start();
        }
    }

    private Answer handshake(String path, String... headers) {
        return wire().get(
                        path,
                        Stream.concat(Stream.of(headers), Wire.UPGRADE.stream())
                                .toArray(String[]::new));
    }
}
