package com.example.parasol.gateway.proxy;

import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
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
        var handler = getHandlerInternal(exchange).cast(WebHandler.class);
        // the dispatcher looks for a preflight's handler, but does not call it
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? handler.flatMap(h -> h.handle(exchange).thenReturn(h))
                : handler.cast(Object.class);
    }
}
