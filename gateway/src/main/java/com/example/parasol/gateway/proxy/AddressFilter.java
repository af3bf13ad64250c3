package com.example.parasol.gateway.proxy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Chooses the instance to ask, in turn. Path and query go to it byte for byte: the gateway's own
 * {@link RouteToRequestUrlFilter} encodes a query like {@code a[]=%20} a second time.
 */
@Component
class AddressFilter implements GlobalFilter, Ordered {

    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var asked = exchange.getRequest().getURI();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var address =
                next(exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR));
        var target =
                address.getScheme()
                        + "://"
                        + address.getRawAuthority()
                        + asked.getRawPath()
                        + query;
        exchange.getAttributes()
                .put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, URI.create(target));
        return chain.filter(exchange);
    }

    private URI next(Route route) {
        var addresses = (List<?>) Objects.requireNonNull(route.getMetadata().get("addresses"));
        var turn = turns.computeIfAbsent(route.getId(), application -> new AtomicInteger());
        return (URI) addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER;
    }
}
