package com.example.parasol.gateway.socket;

import java.util.List;
import java.util.function.Function;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** The gateway's end of a websocket, with the subprotocols that it offers or takes. */
record SocketEnd(List<String> protocols, Function<WebSocketSession, Mono<Void>> use)
        implements WebSocketHandler {

    @Override
    public List<String> getSubProtocols() {
        return protocols;
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        return use.apply(session);
    }
}
