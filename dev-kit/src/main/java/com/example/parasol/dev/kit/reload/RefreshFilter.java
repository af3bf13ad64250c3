package com.example.parasol.dev.kit.reload;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Who opens a page through the gateway while its application starts again sees the gateway's page,
 * which has no script: the browser is asked to try again after a second.
 */
final class RefreshFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        if (exchange.getRequest().getMethod().equals(HttpMethod.GET)) {
            response.beforeCommit(() -> Mono.fromRunnable(() -> refresh(response)));
        }
        return chain.filter(exchange);
    }

    private static void refresh(ServerHttpResponse response) {
        var headers = response.getHeaders();
        if (HttpStatus.SERVICE_UNAVAILABLE.equals(response.getStatusCode())
                && MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType())) {
            headers.set("Refresh", "1");
        }
    }
}
