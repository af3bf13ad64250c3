package com.example.parasol.gateway.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class AddressFilterTests {

    private static final URI A = URI.create("http://a:1");
    private static final URI B = URI.create("http://b:1");

    private final AddressFilter filter = new AddressFilter(new Balancer());
    private final List<String> asked = new ArrayList<>();

    /** Whatever the method: without a connection, nothing was sent. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void whoCannotReachOneIsLedToTheOther(String method) {
        ask(method, new ConnectException(), List.of(A, B));

        assertThat(asked).containsExactly("http://a:1/x?y[]=%20", "http://b:1/x?y[]=%20");
    }

    @Test
    void theNextOneGoesToTheOtherAtOnce() {
        ask("GET", new ConnectException(), List.of(A, B));
        ask("GET", new ConnectException(), List.of(A, B));
        ask("GET", new ConnectException(), List.of(A, B));

        assertThat(asked)
                .containsExactly(
                        "http://a:1/x?y[]=%20",
                        "http://b:1/x?y[]=%20", "http://b:1/x?y[]=%20", "http://b:1/x?y[]=%20");
    }

    @Test
    void aNameThatNobodyKnowsCannotBeReachedEither() {
        ask("GET", new UnknownHostException(), List.of(A, B));

        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whatMayHaveReachedTheInstanceIsNotAskedAgain(String method) {
        assertThatThrownBy(() -> ask(method, new IOException("reset"), List.of(A, B)))
                .hasRootCauseMessage("reset");

        assertThat(asked).hasSize(1);
    }

    @Test
    void aSecondFailureIsTold() {
        var c = URI.create("http://a:2");
        assertThatThrownBy(() -> ask("GET", new ConnectException(), List.of(A, c, B)))
                .hasRootCauseInstanceOf(ConnectException.class);

        assertThat(asked).containsExactly("http://a:1/x?y[]=%20", "http://a:2/x?y[]=%20");
    }

    @Test
    void withoutAnotherThereIsNoSecondTry() {
        assertThatThrownBy(() -> ask("GET", new ConnectException(), List.of(A)))
                .hasRootCauseInstanceOf(ConnectException.class);

        assertThat(asked).hasSize(1);
    }

    /** Whatever is at host a fails. */
    private void ask(String method, Exception failure, List<URI> addresses) {
        var route =
                Route.async()
                        .id("shop")
                        .uri(A)
                        .predicate(any -> true)
                        .metadata(Map.of("addresses", addresses, "readyz", "/readyz"))
                        .build();
        var exchange =
                MockServerWebExchange.from(
                        MockServerHttpRequest.method(
                                HttpMethod.valueOf(method), URI.create("/x?y[]=%20")));
        exchange.getAttributes().put(GATEWAY_ROUTE_ATTR, route);
        filter.filter(
                        exchange,
                        passed ->
                                Mono.defer(() -> {
                                    URI target =
                                            passed.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
                                    asked.add(target.toString());
                                    return target.getHost().equals("a")
                                            ? Mono.error(failure)
                                            : Mono.empty();
                                }))
                .block();
    }
}
