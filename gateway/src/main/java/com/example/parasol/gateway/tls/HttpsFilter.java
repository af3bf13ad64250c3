package com.example.parasol.gateway.tls;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sends pages from the plain port to https, and refuses the API there: a program that follows a
 * redirect would go on sending its key in the clear, and nobody would notice. It is known by the
 * table: an application without cookies is asked by programs.
 */
@Component
@Order(70)
class HttpsFilter implements WebFilter {

    private static final String PLAIN =
            "The API is reached by https only. A key that came with this request may have been read on its way: replace it.";

    private final PlainPortSettings settings;
    private final RouteLocator routes;
    private final String publicPort;

    HttpsFilter(
            PlainPortSettings settings,
            RouteLocator routes,
            @Value("${parasol.public-url:https://localhost}") URI publicUrl) {
        this.settings = settings;
        this.routes = routes;
        this.publicPort = publicUrl.getPort() == -1 ? "" : ":" + publicUrl.getPort();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!settings.received(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return routes.getRoutes()
                .collectList()
                .flatMap(all ->
                        isForPrograms(exchange.getRequest(), all)
                                ? Mono.error(
                                        new ResponseStatusException(HttpStatus.FORBIDDEN, PLAIN))
                                : redirect(exchange));
    }

    /** By what it brings, by its path, or by a host at which nothing else is. */
    private static boolean isForPrograms(ServerHttpRequest request, List<Route> routes) {
        var there = routes.stream().filter(route -> isAt(hostOf(request), route)).toList();
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || routes.stream()
                        .filter(HttpsFilter::isForPrograms)
                        .anyMatch(route -> isBelow(request.getURI().getRawPath(), route))
                || !there.isEmpty() && there.stream().allMatch(HttpsFilter::isForPrograms);
    }

    private static boolean isForPrograms(Route route) {
        return List.of().equals(route.getMetadata().get("cookies"));
    }

    private static boolean isAt(String host, Route route) {
        var places = (List<?>) Objects.requireNonNull(route.getMetadata().get("places"));
        return places.stream().anyMatch(place -> host.equalsIgnoreCase(((URI) place).getHost()));
    }

    private static boolean isBelow(String asked, Route route) {
        var path = (String) Objects.requireNonNull(route.getMetadata().get("path"));
        return asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
    }

    private Mono<Void> redirect(ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        exchange.getResponse().getHeaders().setLocation(https(exchange.getRequest()));
        return exchange.getResponse().setComplete();
    }

    private URI https(ServerHttpRequest request) {
        var asked = request.getURI();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return URI.create("https://" + hostOf(request) + publicPort + asked.getRawPath() + query);
    }

    private static String hostOf(ServerHttpRequest request) {
        return request.getURI().getRawAuthority().replaceFirst(":[0-9]*$", "");
    }
}
