package com.example.parasol.gateway.socket;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.RequestUpgradeStrategy;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The gateway accepts a websocket before it asks the application for it. When that cannot be
 * reached, this tells the client to come back, where it would just see the connection break.
 */
@Component
@Primary
class SocketService extends HandshakeWebSocketService {

    private static final Logger log = LoggerFactory.getLogger(SocketService.class);

    private static final CloseStatus COME_BACK = new CloseStatus(4503, "come back");

    SocketService(RequestUpgradeStrategy strategy) {
        super(strategy);
    }

    @Override
    public Mono<Void> handleRequest(ServerWebExchange exchange, WebSocketHandler proxy) {
        return super.handleRequest(exchange, new Polite(proxy));
    }

    private record Polite(WebSocketHandler proxy) implements WebSocketHandler {

        @Override
        public List<String> getSubProtocols() {
            return proxy.getSubProtocols();
        }

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            return proxy.handle(session)
                    .onErrorResume(
                            IOException.class,
                            error -> {
                                log.warn(
                                        "Closed websocket {}: {}",
                                        session.getId(),
                                        error.toString());
                                return session.close(COME_BACK);
                            });
        }
    }
}
