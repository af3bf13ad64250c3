package com.example.parasol.gateway.header;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Those of one application. Cookies ignore ports and paths too easily: names keep the applications
 * apart.
 *
 * @param prefixes how their names begin
 */
record Cookies(String application, List<String> prefixes) {

    /** Those of the application that the exchange was routed to. */
    static Cookies of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        var prefixes = (List<?>) Objects.requireNonNull(route.getMetadata().get("cookies"));
        return new Cookies(route.getId(), prefixes.stream().map(String.class::cast).toList());
    }

    /** The part of the request's cookies that belongs to the application. */
    Optional<String> in(HttpHeaders headers) {
        var kept =
                headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                        .flatMap(line -> Arrays.stream(line.split(";")))
                        .map(String::strip)
                        .filter(this::include)
                        .collect(Collectors.joining("; "));
        return Optional.of(kept).filter(cookies -> !cookies.isEmpty());
    }

    /** Cookies that demand https carry one more prefix (RFC 6265bis, section 4.1.3). */
    boolean include(String cookie) {
        return prefixes.stream()
                .flatMap(own -> Stream.of(own, "__Host-" + own, "__Secure-" + own))
                .anyMatch(nameOf(cookie)::startsWith);
    }

    /** The name in {@code name=value; attributes}, empty if there is none. */
    static String nameOf(String cookie) {
        var end = cookie.indexOf('=');
        return end < 0 ? "" : cookie.substring(0, end).strip();
    }
}
