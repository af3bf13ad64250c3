package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SocketLimitTests extends StrictGatewayTest {

    private static final int PING = 0x89;

    @Test
    void aSocketThatAnswersPingsStaysOpen() throws Exception {
        try (var socket = TestSocket.open(port, "/api/socket")) {
            socket.awaitPings(6);
            socket.send("still here");

            assertThat(socket.next()).isEqualTo("still here");
        }
    }

    @Test
    void aClientThatIsSilentIsGone() throws Exception {
        try (var socket = wire().open(Wire.upgrade("/api/left-socket"))) {
            var in = socket.getInputStream();
            Wire.skipHead(in);

            assertThat(in.read()).isEqualTo(PING);
            assertThat(in.readAllBytes()).isNotEmpty();
            assertThat(API.leaving()).isEqualTo(1001);
        }
    }

    @Test
    void anApplicationThatIsSilentIsGone() throws Exception {
        try (var socket = TestSocket.open(port, "/api/deaf-socket")) {
            assertThat(socket.closeCode()).isEqualTo(4503);
        }
    }

    @Test
    void aPingOfTheClientIsAnswered() throws Exception {
        try (var socket = wire().open(Wire.upgrade("/api/socket"))) {
            var in = socket.getInputStream();
            Wire.skipHead(in);
            // a masked ping without payload (RFC 6455, section 5.5.2)
            socket.getOutputStream().write(new byte[] {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0});
            var frame = in.read();
            while (frame == PING) {
                in.read();
                frame = in.read();
            }

            assertThat(frame).isEqualTo(0x8a);
        }
    }

    @Test
    void aFloodIsEnded() throws Exception {
        try (var socket = TestSocket.open(port, "/api/left-socket")) {
            for (int i = 0; i < 60; i++) {
                // once the gateway has had enough, the rest cannot be sent
                socket.socket().sendText("more", true).exceptionally(e -> null).join();
            }

            assertThat(socket.closeCode()).isEqualTo(4429);
            assertThat(API.leaving()).isEqualTo(4429);
        }
    }

    /** And a client that does not read is not sent more than the buffers in between hold. */
    @Test
    void aClientThatReadsNothingIsClosed() throws Exception {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(Wire.upgrade("/api/endless-socket").getBytes());

            await().atMost(Duration.ofSeconds(8)).until(() -> isCutOff(socket));
            assertThat(API.sent()).isLessThan(20_000_000);
        }
    }

    private static boolean isCutOff(Socket socket) {
        try {
            socket.getOutputStream().write(new byte[] {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0});
            return false;
        } catch (java.io.IOException e) {
            return true;
        }
    }
}
