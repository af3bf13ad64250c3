package com.example.parasol.gateway.balance;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Chooses the instance to ask, and another one if no connection to that can be made: once, and
 * whatever the method, since nothing of the request was sent. Path and query go to it byte for
 * byte: the gateway's own {@link RouteToRequestUrlFilter} encodes a query like {@code a[]=%20} a
 * second time.
 */
@Component
class AddressFilter implements GlobalFilter, Ordered {

    private final Balancer balancer;

    AddressFilter(Balancer balancer) {
        this.balancer = balancer;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var instances =
                Instances.of(
                        exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR));
        var address = balancer.next(instances);
        var asked = ask(address, exchange, chain);
        return instances.areSeveral()
                ? asked.onErrorResume(
                        AddressFilter::isUnreached,
                        error -> {
                            balancer.leaveOut(address, error.toString());
                            return askAgain(balancer.other(instances, address), exchange, chain);
                        })
                : asked;
    }

    private static boolean isUnreached(Throwable error) {
        return error instanceof ConnectException
                || error instanceof NoRouteToHostException
                || error instanceof UnknownHostException;
    }

    private static Mono<Void> askAgain(
            URI address, ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerWebExchangeUtils.removeAlreadyRouted(exchange);
        return ask(address, exchange, chain);
    }

    private static Mono<Void> ask(
            URI address, ServerWebExchange exchange, GatewayFilterChain chain) {
        var asked = exchange.getRequest().getURI();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
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

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER;
    }
}
