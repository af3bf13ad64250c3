package com.example.parasol.gateway.limit;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes bodies up to the limit that the table sets for an application: by what a client says of its
 * body, or else by what it sends.
 */
@Component
class BodyLimitFilter implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (!(route.getMetadata().get("body-limit") instanceof DataSize limit)) {
            return chain.filter(exchange);
        }
        var request = exchange.getRequest();
        var length = request.getHeaders().getContentLength();
        if (length > limit.toBytes()) {
            return Mono.error(tooLarge(limit));
        }
        if (length >= 0) {
            return chain.filter(exchange);
        }
        var counted = new CountedBody(request, limit.toBytes(), () -> tooLarge(limit));
        return chain.filter(exchange.mutate().request(counted).build());
    }

    private static ResponseStatusException tooLarge(DataSize limit) {
        var words = "The body may have %,d KiB here.".formatted(limit.toKilobytes());
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, words);
    }

    /** Before anything is sent to the application. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }
}
