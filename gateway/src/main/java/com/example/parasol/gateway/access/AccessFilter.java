package com.example.parasol.gateway.access;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notes a request when it is known who sent it, and begins its trace. */
@Component
@Order(30)
class AccessFilter implements WebFilter {

    private final RequestSpans spans;

    AccessFilter(RequestSpans spans) {
        this.spans = spans;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var access = new Access(request, spans.begin(request));
        exchange.getAttributes().put(Access.ATTRIBUTE, access);
        exchange.getAttributes().put("traceparent", access.trace().traceparent());
        var counted =
                new ServerHttpRequestDecorator(request) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return super.getBody()
                                .doOnNext(part -> access.receive(part.readableByteCount()));
                    }
                };
        return chain.filter(exchange.mutate().request(counted).build());
    }
}
