package com.example.parasol.gateway.application;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * An application behind the gateway.
 *
 * @param path what it owns of the public paths, also its context path
 * @param cookies how the names of its cookies begin; none: it neither gets nor sets any
 * @param addresses where its instances listen
 */
record Application(String name, String path, List<String> cookies, List<URI> addresses) {

    /** Where a route carries its application. */
    static final String METADATA = "application";

    /** The application that the exchange was routed to. */
    static Application of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return (Application) Objects.requireNonNull(route.getMetadata().get(METADATA));
    }

    boolean isRoot() {
        return path.equals("/");
    }

    /** A path below the application's own. */
    String pathTo(String path) {
        return isRoot() ? path : path() + path;
    }

    boolean takesCookies() {
        return !cookies.isEmpty();
    }

    /** Cookies that demand https carry one more prefix (RFC 6265bis, section 4.1.3). */
    boolean ownsCookie(String name) {
        return cookies.stream()
                .flatMap(own -> Stream.of(own, "__Host-" + own, "__Secure-" + own))
                .anyMatch(name::startsWith);
    }
}
