package com.example.parasol.gateway.socket;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.WebsocketRoutingFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Asks the application for a websocket before it gives the client one, so that the client sees a
 * refusal as what it is; {@link WebsocketRoutingFilter} would do it the other way round. When the
 * application cannot be reached, the client gets a socket after all, just to be told to come back:
 * scripts in browsers see the code of a close, but no status.
 */
@Component
class SocketFilter implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(SocketFilter.class);

    private final WebSocketClient client;
    private final WebSocketService service;
    private final SocketHeaders headers;
    private final SocketSettings settings;
    private final OpenSockets open;

    SocketFilter(
            WebSocketClient client,
            WebSocketService service,
            SocketHeaders headers,
            SocketSettings settings,
            OpenSockets open) {
        this.client = client;
        this.service = service;
        this.headers = headers;
        this.settings = settings;
        this.open = open;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!SocketUpgrade.isAskedFor(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        ServerWebExchangeUtils.setAlreadyRouted(exchange);
        return open(exchange)
                .onErrorResume(RefusedHandshake.class, refused -> answer(exchange, refused))
                .onErrorResume(
                        any -> !exchange.getResponse().isCommitted(),
                        error -> sendAway(exchange, error));
    }

    private Mono<Void> open(ServerWebExchange exchange) {
        URI address = exchange.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
        var socket = URI.create(address.toString().replaceFirst("^http", "ws"));
        var isOpen = new AtomicBoolean();
        var tooLate =
                Mono.delay(settings.handshakeTimeout())
                        .filter(tick -> !isOpen.get())
                        .switchIfEmpty(Mono.never());
        return client.execute(
                        socket,
                        headers.ofRequest(exchange),
                        new SocketEnd(
                                SocketHeaders.protocols(exchange),
                                application -> {
                                    isOpen.set(true);
                                    return join(application, exchange);
                                }))
                .timeout(tooLate);
    }

    /** Lasts as long as the sockets: the service is done as soon as it has given the client one. */
    private Mono<Void> join(WebSocketSession application, ServerWebExchange exchange) {
        var closed = Sinks.<Void>empty();
        var chosen = application.getHandshakeInfo().getSubProtocol();
        var end =
                new SocketEnd(
                        chosen == null ? List.of() : List.of(chosen),
                        client ->
                                open.use(new SocketPipe(client, application, settings))
                                        .doFinally(any -> closed.tryEmitEmpty()));
        exchange.getResponse().setStatusCode(HttpStatus.SWITCHING_PROTOCOLS);
        return service.handleRequest(SocketHeaders.agreeing(exchange, end), end)
                .then(closed.asMono());
    }

    private Mono<Void> answer(ServerWebExchange exchange, RefusedHandshake refused) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(refused.status()));
        response.getHeaders().putAll(headers.ofAnswer(refused, exchange));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(refused.body())));
    }

    private Mono<Void> sendAway(ServerWebExchange exchange, Throwable error) {
        log.warn(
                "Sent websocket of request {} away: {}",
                exchange.getRequest().getHeaders().getFirst("X-Request-Id"),
                error.toString());
        var end = new SocketEnd(List.of(), client -> client.close(SocketPipe.COME_BACK));
        return service.handleRequest(exchange, end);
    }

    /** Before the filter that takes ordinary requests. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
