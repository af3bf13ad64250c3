package com.example.parasol.gateway.application;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
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
        var address = next(Application.of(exchange));
        var scheme = address.getScheme();
        if (SocketUpgrade.isAskedFor(exchange.getRequest())) {
            scheme = scheme.replace("http", "ws");
        }
        var target = scheme + "://" + address.getRawAuthority() + asked.getRawPath() + query;
        exchange.getAttributes()
                .put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, URI.create(target));
        return chain.filter(exchange);
    }

    private URI next(Application application) {
        var addresses = application.addresses();
        var turn = turns.computeIfAbsent(application.name(), name -> new AtomicInteger());
        return addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER;
    }
}
