package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SocketTests extends GatewayTest {

    private static final int TEXT_WITH_LONG_LENGTH = 0x817f;
    private static final int CLOSE = 0x88;

    @Test
    void aProgramMayTalkToTheApi() throws Exception {
        try (var socket = TestSocket.open(port, "/api/v1/socket")) {
            socket.send("hello");

            assertThat(socket.next()).isEqualTo("hello");
        }
    }

    @Test
    void closeCodesOfTheApplicationReachTheClient() throws Exception {
        try (var socket = TestSocket.open(port, "/api/v1/socket")) {
            socket.send("leave");

            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void theApplicationLearnsHowTheClientLeft() throws Exception {
        try (var socket = TestSocket.open(port, "/api/v1/left-socket")) {
            socket.socket().sendClose(4000, "bye");

            assertThat(API.leaving()).isEqualTo(4000);
        }
    }

    @Test
    void theApplicationLearnsThatTheClientDisappeared() throws Exception {
        TestSocket.open(port, "/api/v1/left-socket").close();

        assertThat(API.leaving()).isEqualTo(1001);
    }

    @Test
    void theCodeOfARestartReachesTheClient() throws Exception {
        try (var socket = TestSocket.open(port, "/api/v1/restarting-socket")) {
            assertThat(socket.closeCode()).isEqualTo(1012);
        }
    }

    @Test
    void aSocketEndsWithItsApplication() throws Exception {
        try (var socket = TestSocket.open(port, "/api/v1/socket")) {
            socket.send("hello");
            socket.next();
            API.stop();

            assertThat(socket.closeCode()).isEqualTo(4503);
        } finally {
            API.start();
        }
    }

    @Test
    void aFrameMayHave256KiB() throws Exception {
        try (var socket = wire().open(Wire.upgrade("/api/v1/socket"))) {
            var in = new DataInputStream(socket.getInputStream());
            Wire.skipHead(in);
            socket.getOutputStream().write(frame(262_144));

            assertThat(in.readUnsignedShort()).isEqualTo(TEXT_WITH_LONG_LENGTH);
            assertThat(in.readLong()).isEqualTo(262_144);
        }
    }

    @Test
    void anOversizedFrameClosesTheSocket() throws Exception {
        try (var socket = wire().open(Wire.upgrade("/api/v1/socket"))) {
            var in = new DataInputStream(socket.getInputStream());
            Wire.skipHead(in);
            // the length alone is enough: nobody reads on
            socket.getOutputStream().write(frame(262_145), 0, 14);

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
}
