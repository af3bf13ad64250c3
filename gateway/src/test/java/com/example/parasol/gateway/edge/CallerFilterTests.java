package com.example.parasol.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class CallerFilterTests {

    private final CallerFilter filter = new CallerFilter(new TrustedProxies(List.of("10.0.0.0/8")));

    @Test
    void aTrustedProxyIsReplacedByItsCaller() {
        var request = pass("10.0.0.1");

        assertThat(request.getURI()).hasToString("https://parasol.test/l/a%20b?x[]=%20");
        assertThat(request.getHeaders().get(HttpHeaders.HOST)).containsExactly("parasol.test");
        assertThat(request.getRemoteAddress()).isEqualTo(new InetSocketAddress("203.0.113.7", 0));
    }

    @Test
    void anybodyElseIsNotBelieved() {
        var request = pass("192.0.2.1");

        assertThat(request.getURI()).hasToString("http://inside.test/l/a%20b?x[]=%20");
        assertThat(request.getRemoteAddress()).isEqualTo(new InetSocketAddress("192.0.2.1", 1));
    }

    private ServerHttpRequest pass(String peer) {
        var request =
                MockServerHttpRequest.method(
                                org.springframework.http.HttpMethod.GET,
                                java.net.URI.create("http://inside.test/l/a%20b?x[]=%20"))
                        .remoteAddress(new InetSocketAddress(peer, 1))
                        // which proxies that do not write it pass on from their clients
                        .header("Forwarded", "for=6.6.6.6;proto=http;host=evil.test")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "parasol.test")
                        .build();
        var passed = new AtomicReference<ServerHttpRequest>(request);
        filter.filter(
                        MockServerWebExchange.from(request),
                        exchange -> {
                            passed.set(exchange.getRequest());
                            return Mono.empty();
                        })
                .block();
        return passed.get();
    }
}
