package com.example.parasol.gateway.limit;

import java.util.List;
import java.util.Objects;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Limits by their address those who ask for pages. Assets are not counted: a page has dozens, they
 * cost next to nothing, and a browser keeps them. Who asks an application without cookies is a
 * program with a key, and counted there.
 */
@Component
class RateLimitFilter implements GlobalFilter, Ordered {

    private final Allowances allowances;
    private final LimitSettings limit;

    RateLimitFilter(Allowances allowances, LimitSettings limit) {
        this.allowances = allowances;
        this.limit = limit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (List.of().equals(route.getMetadata().get("cookies")) || isForAnAsset(exchange, route)) {
            return chain.filter(exchange);
        }
        var wait = allowances.take(ClientNetwork.of(exchange));
        return wait.isZero() ? chain.filter(exchange) : Mono.error(new TooOften(limit, wait));
    }

    private static boolean isForAnAsset(ServerWebExchange exchange, Route route) {
        var assets = (String) Objects.requireNonNull(route.getMetadata().get("assets"));
        return exchange.getRequest().getURI().getRawPath().startsWith(assets);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
