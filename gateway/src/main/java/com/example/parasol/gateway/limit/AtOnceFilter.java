package com.example.parasol.gateway.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Leaves others a connection to the applications, of which one client could use up all with a few
 * of its own: each of HTTP/2 carries a hundred requests. Websockets need none.
 */
@Component
class AtOnceFilter implements GlobalFilter, Ordered {

    private final LimitSettings limit;
    private final Map<Long, Integer> underWay = new ConcurrentHashMap<>();

    AtOnceFilter(LimitSettings limit) {
        this.limit = limit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if ("websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade())) {
            return chain.filter(exchange);
        }
        var client = ClientNetwork.of(exchange);
        return Mono.using(
                () -> underWay.merge(client, 1, Integer::sum),
                number ->
                        number > limit.atOnce()
                                ? Mono.error(new TooManyAtOnce(limit))
                                : chain.filter(exchange),
                any -> leave(client));
    }

    private void leave(long client) {
        underWay.computeIfPresent(client, (any, number) -> number == 1 ? null : number - 1);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
