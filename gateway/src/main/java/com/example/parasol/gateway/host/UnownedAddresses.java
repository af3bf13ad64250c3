package com.example.parasol.gateway.host;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * What no route takes in host mode. A host that is none of ours is refused with 421, Misdirected
 * Request (RFC 9110, section 15.5.20): nothing is wrong with the request, it just came to the wrong
 * server. At a host of ours {@code /} leads to the application, and {@code /docs}, where the types
 * of all problems and the API's description point, to the site.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "parasol.gateway.mode", havingValue = "host")
class UnownedAddresses {

    private final RouteLocator routes;
    private final URI publicUrl;

    UnownedAddresses(
            RouteLocator routes,
            @Value("${parasol.public-url:http://localhost:${PORT:8080}}") URI publicUrl) {
        this.routes = routes;
        this.publicUrl = publicUrl;
    }

    /** Asked last, behind the routes. */
    @Bean
    SimpleUrlHandlerMapping unowned() {
        return new SimpleUrlHandlerMapping(
                Map.of("/**", (WebHandler) this::answer), Ordered.LOWEST_PRECEDENCE);
    }

    private Mono<Void> answer(ServerWebExchange exchange) {
        var host = HostName.of(exchange.getRequest());
        return routes.getRoutes()
                .filter(route -> isAt(host, route))
                .next()
                .switchIfEmpty(Mono.error(UnownedAddresses::misdirected))
                .flatMap(route -> lead(exchange, route));
    }

    private static boolean isAt(String host, Route route) {
        var places = (List<?>) Objects.requireNonNull(route.getMetadata().get("places"));
        return places.stream().anyMatch(place -> ((URI) place).getHost().equals(host));
    }

    private Mono<Void> lead(ServerWebExchange exchange, Route route) {
        var request = exchange.getRequest();
        var path = request.getURI().getRawPath();
        if (!List.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod())) {
            return notFound();
        }
        if (path.equals("/")) {
            return redirect(exchange, URI.create((String) route.getMetadata().get("path")));
        }
        return path.equals("/docs") || path.startsWith("/docs/")
                ? redirect(exchange, publicUrl.resolve(path))
                : notFound();
    }

    private static Mono<Void> redirect(ServerWebExchange exchange, URI target) {
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(target);
        return exchange.getResponse().setComplete();
    }

    private static ResponseStatusException misdirected() {
        return new ResponseStatusException(
                HttpStatus.MISDIRECTED_REQUEST, "No part of the site has this host.");
    }

    private static Mono<Void> notFound() {
        return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
