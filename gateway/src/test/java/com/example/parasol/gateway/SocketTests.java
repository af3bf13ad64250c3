package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketTests extends GatewayTest {

    private static final int TEXT_WITH_LONG_LENGTH = 0x817f;
    private static final int CLOSE = 0x88;
    private static final List<String> UPGRADE =
            List.of(
                    "Connection: Upgrade",
                    "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    @Test
    void aProgramMayTalkToTheApi() throws Exception {
        try (var socket = TestSocket.open(port, "/api/v1/socket")) {
            socket.send("hello");

            assertThat(socket.next()).isEqualTo("hello");
        }
    }

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
        assertThat(answer.body()).contains("/docs/problems/forbidden");
        assertThat(handshake("/admin/socket").status()).isEqualTo(403);
    }

    @Test
    void twoOriginsAreRefused() {
        var own = "Origin: http://localhost:" + port;

        assertThat(handshake("/api/v1/socket", own, "Origin: https://evil.test").status())
                .isEqualTo(403);
    }

    @Test
    void closeCodesOfTheApplicationReachTheClient() throws Exception {
        try (var socket = TestSocket.open(port, "/api/v1/socket")) {
            socket.send("leave");

            assertThat(socket.closeCode()).isEqualTo(4401);
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

    @Test
    void aSocketEndsWithItsApplication() throws Exception {
        try (var socket = TestSocket.open(port, "/api/v1/socket")) {
            socket.send("hello");
            socket.next();
            API.stop();

            assertThat(socket.closeCode()).isPositive();
        } finally {
            API.start();
        }
    }

    @Test
    void aFrameMayHave256KiB() throws Exception {
        try (var socket = wire().open(upgrade("/api/v1/socket"))) {
            var in = new DataInputStream(socket.getInputStream());
            skipHead(in);
            socket.getOutputStream().write(frame(262_144));

            assertThat(in.readUnsignedShort()).isEqualTo(TEXT_WITH_LONG_LENGTH);
            assertThat(in.readLong()).isEqualTo(262_144);
        }
    }

    @Test
    void anOversizedFrameClosesTheSocket() throws Exception {
        try (var socket = wire().open(upgrade("/api/v1/socket"))) {
            var in = new DataInputStream(socket.getInputStream());
            skipHead(in);
            socket.getOutputStream().write(frame(262_145));

            assertThat(in.readUnsignedByte()).isEqualTo(CLOSE);
            in.readUnsignedByte();
            assertThat(in.readUnsignedShort()).isEqualTo(1009);
        }
    }

    /** A text in one frame (RFC 6455, section 5.2), masked with zeros, which change nothing. */
    private static byte[] frame(int length) {
        return ByteBuffer.allocate(14 + length)
                .put((byte) 0x81)
                .put((byte) 0xff)
                .putLong(length)
                .putInt(0)
                .put("x".repeat(length).getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static void skipHead(DataInputStream in) throws IOException {
        var last = 0;
        while (last != 0x0d0a0d0a) {
            last = last << 8 | in.readUnsignedByte();
        }
    }

    private String upgrade(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"
                .formatted(path, String.join("\r\n", UPGRADE));
    }

    private Answer handshake(String path, String... headers) {
        return wire().get(
                        path,
                        Stream.concat(Stream.of(headers), UPGRADE.stream()).toArray(String[]::new));
    }
}
