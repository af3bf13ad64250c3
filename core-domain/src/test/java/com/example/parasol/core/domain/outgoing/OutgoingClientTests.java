package com.example.parasol.core.domain.outgoing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Receiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingClientTests {

    private final Receiver receiver = new Receiver();
    private final Guard guard = new Guard(Map.of("localhost", List.of("127.0.0.1")), "localhost:*");

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theAnswerIsKept() throws OutgoingFailure {
        receiver.answers(Receiver.text(202, "thanks\0!"));

        var answer =
                guard.client.post(URI.create(receiver.url()), Map.of("x-one", "1"), "{\"ä\":1}");

        assertThat(answer).isEqualTo(new OutgoingAnswer(202, "thanks\uFFFD!", null));
        assertThat(receiver.calls().getFirst().body()).isEqualTo("{\"ä\":1}");
        assertThat(receiver.calls().getFirst().header("x-one")).isEqualTo("1");
        assertThat(receiver.calls().getFirst().header("content-type"))
                .startsWith("application/json");
    }

    @Test
    void ofALongAnswerTheBeginningIsKept() throws OutgoingFailure {
        receiver.answers(Receiver.text(200, "x".repeat(1_000_000)));

        assertThat(post(receiver.url()).body()).hasSize(4_096);
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws OutgoingFailure {
        receiver.answers(call -> {
            call.getResponseHeaders().set("Location", receiver.url());
            call.sendResponseHeaders(302, -1);
        });

        assertThat(post(receiver.url()).status()).isEqualTo(302);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void howLongTheServerWantsUsToWaitIsRead() throws OutgoingFailure {
        receiver.answers(call -> {
            call.getResponseHeaders().set("Retry-After", "120");
            call.sendResponseHeaders(503, -1);
        });

        assertThat(post(receiver.url()).retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void whoDoesNotAnswerInTimeIsLeft() {
        var end = new CountDownLatch(1);
        receiver.answers(call -> await(end));

        assertIsLeft();
        end.countDown();
    }

    @Test
    void whoAnswersInTricklesIsLeftToo() {
        var end = new CountDownLatch(1);
        receiver.answers(call -> {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write("a".getBytes(StandardCharsets.UTF_8));
            call.getResponseBody().flush();
            await(end);
        });

        assertIsLeft();
        end.countDown();
    }

    @Test
    void whoDoesNotListenRefuses() {
        receiver.close();

        assertFails(receiver.url(), "The host refused the connection");
    }

    @Test
    void withoutTlsNothingIsSent() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answerInPlainText(server));

            assertFails(
                    "https://localhost:%d/".formatted(server.getLocalPort()),
                    "The host has no certificate");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "100.100.100.100",
                "169.254.169.254",
                "192.168.0.1",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "fd00::1",
                "fe80::1"
            })
    void aNameThatLeadsInsideIsRefusedAtDelivery(String address) {
        var inside = new Guard(Map.of("hooks.example.com", List.of("8.8.8.8", address)));

        assertThat(inside.urls.check("url", "https://hooks.example.com/")).isEmpty();
        assertThatExceptionOfType(OutgoingFailure.class)
                .isThrownBy(() -> post(inside, "https://hooks.example.com/"))
                .withMessageContaining("private network");
        assertThat(inside.lookUps).hasValue(1);
    }

    @Test
    void anExceptionOfAnotherPortDoesNotLeadInside() {
        var inside =
                new Guard(Map.of("hooks.example.com", List.of("10.0.0.1")), "hooks.example.com:99");

        assertThatExceptionOfType(OutgoingFailure.class)
                .isThrownBy(() -> post(inside, "https://hooks.example.com/"))
                .withMessageContaining("private network");
    }

    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsCalled() throws OutgoingFailure {
        // no name server knows it: only the one look-up can have led here
        var pinned = new Guard(Map.of("hooks.invalid", List.of("127.0.0.1")), "hooks.invalid:*");

        post(pinned, "http://hooks.invalid:%d/".formatted(receiver.port()));

        assertThat(pinned.lookUps).hasValue(1);
        assertThat(receiver.calls().getFirst().header("host")).startsWith("hooks.invalid:");
    }

    private OutgoingAnswer post(String url) throws OutgoingFailure {
        return post(guard, url);
    }

    private static OutgoingAnswer post(Guard guard, String url) throws OutgoingFailure {
        return guard.client.post(URI.create(url), Map.of(), "{}");
    }

    private void assertIsLeft() {
        var hasty =
                new Guard(
                        Duration.ofMillis(200),
                        Map.of("localhost", List.of("127.0.0.1")),
                        "localhost:*");

        assertThatExceptionOfType(OutgoingFailure.class)
                .isThrownBy(() -> post(hasty, receiver.url()))
                .withMessage("No answer came in time");
    }

    private void assertFails(String url, String reason) {
        assertThatExceptionOfType(OutgoingFailure.class)
                .isThrownBy(() -> post(url))
                .withMessageContaining(reason);
    }

    private static void answerInPlainText(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // the client has gone, as it should
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
