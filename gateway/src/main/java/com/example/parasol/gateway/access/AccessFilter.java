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

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var trace = TraceContext.begin();
        var access = new Access(request, trace);
        exchange.getAttributes().put(Access.ATTRIBUTE, access);
        exchange.getAttributes().put("traceparent", trace.traceparent());
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
