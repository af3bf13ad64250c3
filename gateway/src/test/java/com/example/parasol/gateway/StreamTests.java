package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTests extends GatewayTest {

    @Test
    void anEventPassesAtOnce() throws Exception {
        try (var socket = wire().open("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            // the stub never ends its answer: waiting for the end would wait for ever

            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .hasValue("data: first");
        }
    }

    @Test
    void eventsMayPauseForLongerThanAnAnswer() throws Exception {
        try (var socket = wire().open("GET /pause HTTP/1.1\r\nHost: localhost\r\n\r\n");
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).limit(2))
                    .containsExactly("data: first", "data: second");
        }
    }

    /** Nothing gathers in the gateway: what is under way fills the buffers of four sockets. */
    @Test
    void anAnswerIsReadNoFasterThanTheClientTakesIt() throws Exception {
        try (var socket = wire().open("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            Wire.skipHead(socket.getInputStream());
            var sent = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(200))
                    .until(() -> SITE.sent() == sent.getAndSet(SITE.sent()));

            assertThat(SITE.sent()).isBetween(1L, 30_000_000L);
        }
    }

    /** Its application takes none of it, until the gateway gives it up. */
    @Test
    void aBodyIsReadNoFasterThanTheApplicationTakesIt() throws Exception {
        // well above what the buffers of both connections may grow to
        var length = 120_000_000;
        try (var socket =
                wire().open(
                                "POST /api/deaf HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                        + length
                                        + "\r\n\r\n")) {
            var sent = 0;
            while (sent < length && socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(new byte[10_000]);
                sent += 10_000;
            }

            assertThat(sent).isBetween(10_000, length / 2);
        }
    }

    @Test
    void aBodyOfKnownLengthArrivesWhole() {
        var body = "x".repeat(300_000);
        var answer =
                wire().send(
                                "POST /length HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 300000\r\n\r\n"
                                        + body);

        assertThat(answer.body()).contains("300000");
    }

    /** As folded headers do, which are refused. */
    @Test
    void theLinesOfABodyMayBeginWithASpace() {
        var answer =
                wire().send(
                                "POST /mirror HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 13\r\n\r\na\r\n b\r\n\r\n\tc\r\n");

        assertThat(answer.body()).contains("a\r\n b\r\n\r\n\tc");
    }

    @Test
    void aBodyInPartsArrivesWhole() {
        var answer =
                wire().send(
                                "POST /length HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");

        assertThat(answer.body()).contains("11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhello, world\r\n0\r\n\r\n"
            })
    void aMalformedBodyNeverLooksWhole(String body) {
        SITE.bodies();
        var refused = wire().send("POST /length HTTP/1.1\r\nHost: localhost\r\n" + body);
        wire().ask("POST /length HTTP/1.1", "Content-Length: 0");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body()).contains("/docs/problems/malformed").doesNotContain("HTTP/1.1");
        assertThat(SITE.bodies()).containsExactly(0L);
    }

    @Test
    void aConnectionServesSeveralRequests() throws Exception {
        var request = "HEAD /one HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var socket = wire().open(request);
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            var first = lines.readLine();
            while (!lines.readLine().isEmpty()) {}
            socket.getOutputStream().write(request.getBytes());

            assertThat(first).isEqualTo("HTTP/1.1 200 OK");
            assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /one HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /one HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
                "POST /one HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
            })
    void aRequestBehindAnotherIsAnsweredInTurn(String first) throws Exception {
        var second = "HEAD /two HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var socket = wire().open(first + second);
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            var told = lines.lines().filter(line -> line.matches("HTTP.*|web-site.*")).limit(3);

            assertThat(told)
                    .containsExactly(
                            "HTTP/1.1 200 OK",
                            "web-site " + first.substring(0, first.indexOf(" HTTP")),
                            "HTTP/1.1 200 OK");
        }
    }

    /** The server may close before it answers the last one, if it says so (RFC 9112, 9.6). */
    @Test
    void aLastRequestBehindAnotherMayFindTheConnectionClosed() {
        var answers =
                wire().send(
                                "GET /one HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                        + "GET /two HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answers.status()).isEqualTo(200);
        assertThat(answers.header("Connection")).isEqualTo("close");
        assertThat(answers.told()).isEqualTo("web-site GET /one");
    }

    @Test
    void afterTheLastRequestTheConnectionCloses() {
        var answers =
                wire().send(
                                "GET /one HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                        + "GET /two HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answers.status()).isEqualTo(200);
        assertThat(answers.body()).contains("/one").doesNotContain("/two");
    }

    @Test
    void aMalformedRequestBehindAnotherIsNotItsAnswer() {
        var answers =
                wire().send(
                                "GET /one HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                        + "POST /length HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n");

        assertThat(answers).isEqualTo(Answer.BROKEN);
    }
}
