package com.example.parasol.gateway.proxy;

import java.util.Set;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * Leads to the routes before anything else is asked, but for the gateway's own addresses. The
 * answer to a CORS preflight is the application's, which alone knows whom it lets in; the library's
 * mapping would refuse it.
 */
@Component
class RouteMapping extends RoutePredicateHandlerMapping {

    private static final Set<String> OWN = Set.of("/livez", "/readyz", "/healthz");

    RouteMapping(
            FilteringWebHandler handler,
            RouteLocator routes,
            GlobalCorsProperties cors,
            Environment environment) {
        super(handler, routes, cors, environment);
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        if (!isForThePublic(exchange)) {
            return Mono.empty();
        }
        var handler = getHandlerInternal(exchange).cast(WebHandler.class);
        // the dispatcher looks for a preflight's handler, but does not call it
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? handler.flatMap(h -> h.handle(exchange).thenReturn(h))
                : handler.cast(Object.class);
    }

    /** A port that actuator has for itself has a context of its own below ours. */
    private boolean isForThePublic(ServerWebExchange exchange) {
        return exchange.getApplicationContext() == getApplicationContext()
                && !OWN.contains(exchange.getRequest().getURI().getRawPath());
    }
}
