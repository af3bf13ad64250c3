package com.example.parasol.gateway.application;

import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Leaves the answer to a CORS preflight to the application, which alone knows whom it lets in; the
 * gateway's own mapping would refuse it.
 */
@Component
class PreflightMapping extends RoutePredicateHandlerMapping {

    PreflightMapping(
            FilteringWebHandler handler,
            RouteLocator routes,
            GlobalCorsProperties cors,
            Environment environment) {
        super(handler, routes, cors, environment);
    }

    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        return getHandlerInternal(exchange).cast(Object.class);
    }
}
