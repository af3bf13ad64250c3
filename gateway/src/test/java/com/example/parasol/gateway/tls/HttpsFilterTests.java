package com.example.parasol.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** By a table that calls the API otherwise: at rest.example.com, and below /v1 of the site. */
class HttpsFilterTests {

    private static final int PLAIN_PORT = 80;

    private final HttpsFilter filter =
            new HttpsFilter(
                    new PlainPortSettings(PLAIN_PORT, null),
                    () ->
                            Flux.just(
                                    route("/", List.of("site_"), "https://example.com"),
                                    route(
                                            "/v1",
                                            List.of(),
                                            "https://rest.example.com",
                                            "https://example.com")),
                    URI.create("https://example.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/v1",
                "http://example.com/v1/members",
                "http://rest.example.com/v1",
                "http://rest.example.com/",
                "http://REST.example.com:80/x"
            })
    void whatIsForProgramsIsRefused(String address) {
        assertThatThrownBy(() -> ask(address))
                .hasFieldOrPropertyWithValue("statusCode", HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, https://example.com/",
        "http://example.com:80/v12?a=b, https://example.com/v12?a=b",
        "http://api.example.com/, https://api.example.com/"
    })
    void allElseIsSentToHttps(String address, String location) {
        assertThat(ask(address).getResponse().getHeaders().getLocation()).hasToString(location);
    }

    private MockServerWebExchange ask(String address) {
        var request =
                MockServerHttpRequest.get(address)
                        .localAddress(new InetSocketAddress("127.0.0.1", PLAIN_PORT));
        var exchange = MockServerWebExchange.from(request);
        filter.filter(exchange, passed -> Mono.error(new AssertionError("It passed"))).block();
        return exchange;
    }

    private static Route route(String path, List<String> cookies, String... places) {
        var found = List.of(places).stream().map(URI::create).toList();
        return Route.async()
                .id(path)
                .uri("http://127.0.0.1")
                .predicate(any -> true)
                .metadata(Map.of("path", path, "cookies", cookies, "places", found))
                .build();
    }
}
