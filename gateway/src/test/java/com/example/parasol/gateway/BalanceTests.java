package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One application with two instances. */
class BalanceTests {

    private static final Wire SITE = HostGateway.wire("localhost");
    private static final String FORM =
            "POST /shop/length HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 5\r\n\r\nhello";

    @BeforeEach
    void forget() {
        HostGateway.ONE.asked();
        HostGateway.TWO.asked();
    }

    @AfterEach
    void heal() {
        HostGateway.ONE.beReady(true);
        HostGateway.TWO.beReady(true);
        awaitBoth();
    }

    @Test
    void theyTakeTurns() {
        assertThat(four()).containsExactlyInAnyOrder("one", "one", "two", "two");
    }

    @Test
    void oneThatIsDownIsPassedOver() {
        HostGateway.ONE.stop();
        try {
            assertThat(four()).containsOnly("two");
        } finally {
            HostGateway.ONE.start();
        }
    }

    /**
     * Neither is ready, so that both are asked in turn, and one of two meets the one that is down.
     */
    @Test
    void aFormOrASocketThatFindsOneDownGoesToTheOther() throws Exception {
        HostGateway.TWO.beReady(false);
        HostGateway.ONE.stop();
        try {
            for (var i = 0; i < 2; i++) {
                assertThat(SITE.send(FORM).body()).contains("5");
                try (var socket = TestSocket.open(HostGateway.port(), "/shop/socket")) {
                    socket.send("hello");
                    assertThat(socket.next()).isEqualTo("hello");
                }
            }
        } finally {
            HostGateway.ONE.start();
        }
    }

    @Test
    void oneThatIsBackIsAskedAgain() {
        HostGateway.TWO.stop();
        assertThat(four()).containsOnly("one");
        HostGateway.TWO.start();

        awaitBoth();
    }

    @Test
    void oneThatIsNotReadyIsLeftOutButKeepsItsSockets() throws Exception {
        try (var first = TestSocket.open(HostGateway.port(), "/shop/socket");
                var second = TestSocket.open(HostGateway.port(), "/shop/socket")) {
            HostGateway.ONE.beReady(false);
            await().until(() -> List.of("two", "two", "two", "two").equals(four()));

            for (var socket : List.of(first, second)) {
                socket.send("hello");
                assertThat(socket.next()).isEqualTo("hello");
            }
        }
    }

    @Test
    void whenNoneIsReadyTheyAreAskedAllTheSame() {
        HostGateway.ONE.beReady(false);
        HostGateway.TWO.beReady(false);

        await().until(() -> SITE.get("/healthz").body().contains("\"shop\":\"DOWN\""));
        assertThat(four()).containsExactlyInAnyOrder("one", "one", "two", "two");
    }

    @Test
    void whenAllAreDownThatIsToldOnce() {
        HostGateway.ONE.stop();
        HostGateway.TWO.stop();
        try {
            assertThat(SITE.get("/shop").status()).isEqualTo(503);
        } finally {
            HostGateway.ONE.start();
            HostGateway.TWO.start();
        }
    }

    @Test
    void aRollingRestartFailsNobody() {
        for (var instance : List.of(HostGateway.ONE, HostGateway.TWO)) {
            instance.stop();
            assertThat(four()).hasSize(4);
            assertThat(SITE.send(FORM).status()).isEqualTo(200);
            instance.start();
            awaitBoth();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "DELETE"})
    void whatHasReachedAnInstanceIsNotAskedAgain(String method) {
        var answer = SITE.ask(method + " /shop/reset HTTP/1.1", "Content-Length: 0");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(
                        Stream.of(HostGateway.ONE.asked(), HostGateway.TWO.asked())
                                .flatMap(List::stream))
                .containsExactly(method + " /shop/reset");
    }

    /** Who answered four requests, all of them well. */
    private static List<String> four() {
        return Stream.generate(() -> SITE.get("/shop"))
                .limit(4)
                .peek(answer -> assertThat(answer.status()).isEqualTo(200))
                .map(answer -> answer.header("X-Application"))
                .toList();
    }

    private static void awaitBoth() {
        await().until(() -> four().stream().distinct().count() == 2);
    }
}
