package com.example.parasol.gateway.protocol;

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

/** For HTTP/2, where the address is one of the headers; the codec of HTTP/1.1 counts it itself. */
@Component
@Order(55)
class AddressLengthFilter implements WebFilter {

    private final long limit;

    AddressLengthFilter(@Value("${server.netty.max-initial-line-length}") DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpServerRequest received =
                ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        return received.uri().length() > limit
                ? Mono.error(new ResponseStatusException(HttpStatus.URI_TOO_LONG))
                : chain.filter(exchange);
    }
}
