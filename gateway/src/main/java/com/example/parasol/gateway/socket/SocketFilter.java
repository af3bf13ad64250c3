package com.example.parasol.gateway.socket;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * refusal as what it is, and another instance can be asked when one cannot be reached; {@link
 * WebsocketRoutingFilter} would do it the other way round.
 */
@Component
class SocketFilter implements GlobalFilter, Ordered {

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
        if (!SocketHeaders.askForSocket(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        ServerWebExchangeUtils.setAlreadyRouted(exchange);
        return open(exchange)
                .onErrorResume(
                        HandshakeListener.Refused.class, refused -> answer(exchange, refused));
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
                        new Sockets.End(
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
                new Sockets.End(
                        chosen == null ? List.of() : List.of(chosen),
                        client ->
                                open.use(new SocketPipe(client, application, settings))
                                        .doFinally(any -> closed.tryEmitEmpty()));
        exchange.getResponse().setStatusCode(HttpStatus.SWITCHING_PROTOCOLS);
        return service.handleRequest(SocketHeaders.agreeing(exchange, end), end)
                .then(closed.asMono());
    }

    private Mono<Void> answer(ServerWebExchange exchange, HandshakeListener.Refused refused) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(refused.status()));
        response.getHeaders().putAll(headers.ofAnswer(refused, exchange));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(refused.body())));
    }

    /** Before the filter that takes ordinary requests. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
