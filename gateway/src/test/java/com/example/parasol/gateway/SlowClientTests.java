package com.example.parasol.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowClientTests extends StrictGatewayTest {

    private static final int MANY = 100;
    private static final int SMALL_BUFFER = 4096;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        clock.shutdownNow();
        for (var socket : sockets) {
            socket.close();
        }
    }

    /** Each sends a byte now and then, until it is closed, and reads nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/head HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "POST /api/length HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n",
                "POST /api/length HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5000\r\n",
                "GET /api/text?200000 HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void manyAreClosedAndOthersServedMeanwhile(String begin) throws Exception {
        for (int i = 0; i < MANY; i++) {
            sockets.add(slow(begin));
        }
        clock.scheduleAtFixedRate(
                () -> sockets.removeIf(SlowClientTests::isClosed), 50, 50, MILLISECONDS);

        for (int i = 0; i < 10; i++) {
            assertThat(wire().get("/api").status()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(10)).until(sockets::isEmpty);
    }

    @Test
    void aConnectionWithoutARequestIsClosed() throws Exception {
        try (var socket = wire().open("")) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aConnectionWithoutAnotherRequestIsClosed() throws Exception {
        try (var socket = wire().open("HEAD /api HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            Wire.skipHead(socket.getInputStream());

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** Slower than the patience lasts, but fast enough; and the application may take its time. */
    @Test
    void aBodyThatMovesOnIsTaken() throws Exception {
        try (var socket =
                wire().open(
                                "POST /api/length HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12000\r\n\r\n")) {
            var sending =
                    clock.scheduleAtFixedRate(
                            () -> send(socket, new byte[500]), 0, 50, MILLISECONDS);
            Wire.skipHead(socket.getInputStream());
            sending.cancel(false);

            assertThat(new String(socket.getInputStream().readNBytes(5))).contains("1");
        }
    }

    private Socket slow(String begin) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write(begin.getBytes());
        return socket;
    }

    private static boolean isClosed(Socket socket) {
        return !send(socket, new byte[] {'x'});
    }

    private static boolean send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
