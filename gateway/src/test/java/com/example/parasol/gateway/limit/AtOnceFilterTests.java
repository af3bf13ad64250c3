package com.example.parasol.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Two at once. */
class AtOnceFilterTests {

    private final AtOnceFilter filter =
            new AtOnceFilter(new LimitSettings(1, Duration.ofMinutes(1), 2));

    @Test
    void oneMoreIsRefusedUntilAnotherHasItsAnswer() {
        ask("192.0.2.1", Mono.never()).subscribe();
        var second = ask("192.0.2.1", Mono.never()).subscribe();

        StepVerifier.create(ask("192.0.2.1", Mono.empty()))
                .expectErrorSatisfies(AtOnceFilterTests::assertNumbers)
                .verify();
        second.dispose();
        StepVerifier.create(ask("192.0.2.1", Mono.empty())).verifyComplete();
    }

    private static void assertNumbers(Throwable refused) {
        var headers = ((TooManyAtOnce) refused).getHeaders();

        assertThat(headers.getFirst("Retry-After")).isEqualTo("1");
        assertThat(headers.getFirst("RateLimit-Policy"))
                .isEqualTo("\"at-once\";q=2;qu=\"concurrent-requests\"");
        assertThat(headers.getFirst("RateLimit")).isEqualTo("\"at-once\";r=0;t=1");
    }

    @Test
    void whatWasAnsweredOrFailedIsUnderWayNoLonger() {
        for (int i = 0; i < 5; i++) {
            StepVerifier.create(ask("192.0.2.1", Mono.empty())).verifyComplete();
            StepVerifier.create(ask("192.0.2.1", Mono.error(new IllegalStateException())))
                    .verifyError(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.2", "2001:db8:0:2::1"})
    void othersAreNotConcerned(String other) {
        ask("2001:db8:0:1::1", Mono.never()).subscribe();
        ask("2001:db8:0:1::2", Mono.never()).subscribe();

        StepVerifier.create(ask("2001:db8:0:1::3", Mono.empty())).verifyError(TooManyAtOnce.class);
        StepVerifier.create(ask(other, Mono.empty())).verifyComplete();
    }

    @Test
    void aWebsocketIsNotCounted() {
        for (int i = 0; i < 3; i++) {
            ask("192.0.2.1", Mono.never(), "Upgrade", "websocket").subscribe();
        }

        StepVerifier.create(ask("192.0.2.1", Mono.empty())).verifyComplete();
    }

    private Mono<Void> ask(String address, Mono<Void> answer, String... header) {
        var request =
                MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(address, 1));
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return filter.filter(MockServerWebExchange.from(request), exchange -> answer);
    }
}
