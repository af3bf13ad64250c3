package com.example.parasol.gateway.socket;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which headers make a handshake, and what of them passes: as with any request, but each side
 * shakes its own hands.
 */
@Component
class SocketHeaders {

    private static final String PROTOCOL = "Sec-WebSocket-Protocol";

    private final List<HttpHeadersFilter> filters;

    SocketHeaders(List<HttpHeadersFilter> filters) {
        this.filters = filters;
    }

    /**
     * Whether a request wants to become a websocket (RFC 6455, section 4.1). One that asks for it
     * in another way stays an ordinary request, as any server may decide.
     */
    static boolean askForSocket(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return request.getMethod() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(headers.getUpgrade())
                && headers.getConnection().stream().anyMatch("upgrade"::equalsIgnoreCase)
                && headers.containsHeader("Sec-WebSocket-Key")
                && "13".equals(headers.getFirst("Sec-WebSocket-Version"));
    }

    /** The subprotocols that the client offers. */
    static List<String> protocols(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getValuesAsList(PROTOCOL);
    }

    /** As if the client offered just what was chosen: Spring stumbles over a list with spaces. */
    static ServerWebExchange agreeing(ServerWebExchange exchange, Sockets.End chosen) {
        var protocols = chosen.protocols().toArray(String[]::new);
        return exchange.mutate().request(offer -> offer.header(PROTOCOL, protocols)).build();
    }

    HttpHeaders ofRequest(ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        HttpHeadersFilter.filterRequest(filters, exchange)
                .forEach((name, values) -> {
                    if (!StringUtils.startsWithIgnoreCase(name, "Sec-WebSocket-")) {
                        headers.addAll(name, values);
                    }
                });
        if (!headers.containsHeader(HttpHeaders.ORIGIN)) {
            // or the client library would invent one, and the application refuse it as foreign
            var asked = exchange.getRequest().getURI();
            headers.setOrigin(asked.getScheme() + "://" + asked.getRawAuthority());
        }
        // a handshake has no body, whatever the client claims
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        return headers;
    }

    HttpHeaders ofAnswer(HandshakeListener.Refused refused, ServerWebExchange exchange) {
        var said = new HttpHeaders();
        refused.headers().forEach(header -> said.add(header.getKey(), header.getValue()));
        var headers =
                HttpHeadersFilter.filter(filters, said, exchange, HttpHeadersFilter.Type.RESPONSE);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.setContentLength(refused.body().length);
        return headers;
    }
}
