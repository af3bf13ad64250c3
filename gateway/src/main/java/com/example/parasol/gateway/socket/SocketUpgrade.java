package com.example.parasol.gateway.socket;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Whether a request wants to become a websocket (RFC 6455, section 4.1). One that asks for it in
 * another way stays an ordinary request, as any server may decide.
 */
final class SocketUpgrade {

    private SocketUpgrade() {}

    static boolean isAskedFor(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return request.getMethod() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(headers.getUpgrade())
                && headers.getConnection().stream().anyMatch("upgrade"::equalsIgnoreCase)
                && headers.containsHeader("Sec-WebSocket-Key")
                && "13".equals(headers.getFirst("Sec-WebSocket-Version"));
    }
}
