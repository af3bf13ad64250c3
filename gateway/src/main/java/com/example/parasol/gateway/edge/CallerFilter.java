package com.example.parasol.gateway.edge;

import java.net.InetSocketAddress;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts the caller's address, scheme and host in the place of a trusted proxy's, so that nothing
 * behind has to know of proxies.
 */
class CallerFilter implements WebFilter {

    private final TrustedProxies proxies;

    CallerFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var peer = request.getRemoteAddress();
        if (peer == null || !proxies.contains(peer.getAddress())) {
            return chain.filter(exchange);
        }
        var caller = proxies.callerOf(request, peer.getAddress());
        return chain.filter(exchange.mutate().request(b -> tell(b, request, caller)).build());
    }

    private static void tell(
            ServerHttpRequest.Builder told, ServerHttpRequest request, Caller caller) {
        var uri = request.getURI();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        told.uri(URI.create(caller.scheme() + "://" + caller.host() + uri.getRawPath() + query))
                .header(HttpHeaders.HOST, caller.host())
                .remoteAddress(new InetSocketAddress(caller.address(), 0));
    }
}
