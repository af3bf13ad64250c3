package com.example.parasol.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patience lasts for 0.6 seconds here, and a connection has 20 requests at a time. */
@Tag("slow")
class Http2Tests extends TlsGatewayTest {

    private static final int REFUSED_STREAM = 7;

    @Test
    void aHeadThatDoesNotEndIsClosed() throws Exception {
        var request = Http2Wire.frame(Http2Wire.HEADERS, 0, 1, Http2Wire.head("GET", "/"));
        try (var wire = new Http2Wire(tls())) {
            wire.send(Arrays.copyOf(request, 12));

            wire.awaitClose();
        }
    }

    @Test
    void aHeadThatIsToBeContinuedForEverIsClosed() throws Exception {
        try (var wire = new Http2Wire(tls())) {
            wire.send(Http2Wire.HEADERS, 0, 1, Http2Wire.head("GET", "/"));

            wire.awaitClose();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void aBodyThatDoesNotComeIsClosed(int begun) throws Exception {
        API.bodies();
        try (var wire = new Http2Wire(tls())) {
            for (int stream = 1; stream < 20; stream += 2) {
                wire.ask("POST", "/api/length", stream, 0);
                wire.send(Http2Wire.DATA, 0, stream, new byte[begun]);
            }

            wire.awaitClose();
        }
        assertThat(API.bodies()).isEmpty();
    }

    /** The window that a client opens of itself is smaller (RFC 9113, section 6.9.2). */
    @Test
    void anAnswerThatIsNotTakenIsClosed() throws Exception {
        try (var wire = new Http2Wire(tls())) {
            wire.ask("GET", "/api/text?200000", 1, Http2Wire.END_STREAM);

            wire.awaitClose();
        }
    }

    /** Slower than the patience lasts, but fast enough. */
    @Test
    void aBodyThatMovesOnIsTaken() throws Exception {
        try (var wire = new Http2Wire(tls());
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            wire.ask("POST", "/api/length", 1, 0);
            for (int part = 0; part < 20; part++) {
                var flags = part == 19 ? Http2Wire.END_STREAM : 0;
                clock.schedule(() -> send(wire, flags), part * 60, MILLISECONDS);
            }

            assertThat(wire.next(Http2Wire.HEADERS).stream()).isEqualTo(1);
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        try (var wire = new Http2Wire(tls())) {
            wire.ask("GET", "/", 1, Http2Wire.END_STREAM);

            wire.awaitClose();
        }
    }

    @Test
    void moreRequestsAtATimeAreRefused() throws Exception {
        try (var wire = new Http2Wire(tls())) {
            for (int stream = 1; stream <= 41; stream += 2) {
                wire.ask("GET", "/api/hang", stream, Http2Wire.END_STREAM);
            }

            assertThat(wire.next(Http2Wire.RST_STREAM))
                    .isEqualTo(new Http2Wire.Frame(Http2Wire.RST_STREAM, 41, REFUSED_STREAM));
        }
    }

    /** They count together, and may be 30: two of the three connections are enough. */
    @Test
    void moreAtATimeOnSeveralConnectionsAreRefusedToo() throws Exception {
        try (var first = new Http2Wire(tls());
                var second = new Http2Wire(tls());
                var third = new Http2Wire(tls())) {
            for (int stream = 1; stream < 36; stream += 2) {
                first.ask("GET", "/api/stream", stream, Http2Wire.END_STREAM);
                second.ask("GET", "/api/stream", stream, Http2Wire.END_STREAM);
                third.ask("GET", "/api/stream", stream, Http2Wire.END_STREAM);
            }

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> tls().get(Version.HTTP_2, "/").statusCode() == 429);
        }
        await().until(() -> tls().get(Version.HTTP_2, "/").statusCode() == 200);
    }

    @Test
    void headersThatAreTooLargeAreRefusedInWords() throws Exception {
        var answer = tls().get(Version.HTTP_2, "/", "X-Big", "x".repeat(16_500));

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).contains("/docs/problems/headers-too-large");
        assertThat(tls().get(Version.HTTP_2, "/", "X-Big", "x".repeat(15_500)).statusCode())
                .isEqualTo(200);
    }

    /** Who goes on sending must hear the refusal all the same. */
    @Test
    void aBodyOfUnknownLengthIsCounted() throws Exception {
        SITE.bodies();
        var answer = tls().stream("/length", new byte[8_000_000]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/docs/problems/too-large");
        assertThat(SITE.bodies()).isEmpty();
    }

    private static void send(Http2Wire wire, int flags) {
        try {
            wire.send(Http2Wire.DATA, flags, 1, new byte[500]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
