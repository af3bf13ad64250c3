package com.example.parasol.gateway.socket;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Whether a request wants to become a websocket (RFC 6455, section 4.1). */
final class SocketUpgrade {

    private SocketUpgrade() {}

    static boolean isAskedFor(ServerHttpRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }
}
