package com.example.parasol.gateway.protocol;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Measures heads of HTTP/2 in the same words and by the same rule as the codec of HTTP/1.1, which
 * sees lines.
 */
@Component
@Order(55)
class HeadLimitFilter implements WebFilter {

    private static final int SEPARATORS = ": \r\n".length();

    private final long address;
    private final long headers;

    HeadLimitFilter(
            @Value("${server.netty.max-initial-line-length}") DataSize address,
            @Value("${server.max-http-request-header-size}") DataSize headers) {
        this.address = address.toBytes();
        this.headers = headers.toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpServerRequest received =
                ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        if (!received.protocol().startsWith("HTTP/2")) {
            return chain.filter(exchange);
        }
        if (received.uri().length() > address) {
            return Mono.error(new ResponseStatusException(HttpStatus.URI_TOO_LONG));
        }
        return size(received.requestHeaders()) > headers
                ? Mono.error(
                        new ResponseStatusException(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE))
                : chain.filter(exchange);
    }

    private static int size(HttpHeaders headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .mapToInt(one -> one.getKey().length() + one.getValue().length() + SEPARATORS)
                .sum();
    }
}
