package com.example.parasol.gateway.socket;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Refuses websockets that pages of other sites open: browsers send cookies along with them and ask
 * no permission first. Programs send no Origin; they are welcome where cookies count nothing.
 */
@Component
class OriginFilter implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (SocketUpgrade.isAskedFor(request) && !isWelcome(request, route.getMetadata())) {
            return Mono.error(
                    new ResponseStatusException(
                            HttpStatus.FORBIDDEN,
                            "Websockets are opened by pages of this site only."));
        }
        return chain.filter(exchange);
    }

    private static boolean isWelcome(ServerHttpRequest request, Map<String, Object> application) {
        List<String> origins = request.getHeaders().getOrEmpty(HttpHeaders.ORIGIN);
        if (origins.isEmpty()) {
            return List.of().equals(application.get("cookies"));
        }
        var places = (List<?>) Objects.requireNonNull(application.get("places"));
        return origins.size() == 1
                && Stream.concat(places.stream(), Stream.of(request.getURI()))
                        .map(place -> origin(place.toString()))
                        .anyMatch(origins.getFirst()::equalsIgnoreCase);
    }

    /** Scheme, host and port, the port only if it is not the scheme's own (RFC 6454, section 6). */
    private static String origin(String url) {
        var parts = UriComponentsBuilder.fromUriString(url).build();
        var usual = "https".equals(parts.getScheme()) ? 443 : 80;
        var port = parts.getPort() == -1 || parts.getPort() == usual ? "" : ":" + parts.getPort();
        return parts.getScheme() + "://" + parts.getHost() + port;
    }

    /** Long before the upgrade, which comes with the routing. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
