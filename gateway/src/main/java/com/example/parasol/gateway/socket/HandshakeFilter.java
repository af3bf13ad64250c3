package com.example.parasol.gateway.socket;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Refuses websockets that pages of other sites open: browsers send cookies along with them and ask
 * no permission first. Programs send no Origin; they are welcome where cookies count nothing. When
 * no instance of an application can be reached, the client gets a socket after all, just to be told
 * to come back: scripts in browsers see the code of a close, but no status.
 */
@Component
class HandshakeFilter implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(HandshakeFilter.class);

    private final WebSocketService service;

    HandshakeFilter(WebSocketService service) {
        this.service = service;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        if (!SocketHeaders.askForSocket(request)) {
            return chain.filter(exchange);
        }
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (!isWelcome(request, route.getMetadata())) {
            return Mono.error(
                    new ResponseStatusException(
                            HttpStatus.FORBIDDEN,
                            "Websockets are opened by pages of this site only."));
        }
        return chain.filter(exchange)
                .onErrorResume(
                        any -> !exchange.getResponse().isCommitted(),
                        error -> sendAway(exchange, error));
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

    private Mono<Void> sendAway(ServerWebExchange exchange, Throwable error) {
        log.warn(
                "Sent websocket of request {} away: {}",
                exchange.getRequest().getHeaders().getFirst("X-Request-Id"),
                error.toString());
        var end = new Sockets.End(List.of(), client -> client.close(SocketPipe.COME_BACK));
        return service.handleRequest(exchange, end);
    }

    /** Right before an instance is chosen, which may be another one than at first. */
    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER - 1;
    }
}
