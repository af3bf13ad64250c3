package com.example.parasol.gateway.edge;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Every answer carries the safety headers once, whoever gave it; the application's own word wins,
 * but for the request's id.
 */
class AnswerHeadersFilter implements WebFilter {

    private final String hsts;

    AnswerHeadersFilter(String hsts) {
        this.hsts = hsts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> settle(exchange)));
        return chain.filter(exchange);
    }

    private void settle(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var headers = exchange.getResponse().getHeaders();
        // applications answer with the id too
        headers.set(RequestIdFilter.HEADER, request.getHeaders().getFirst(RequestIdFilter.HEADER));
        once(headers, "X-Content-Type-Options", "nosniff");
        once(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
        // that one is the gateway's to say, which alone knows who speaks TLS
        headers.remove("Strict-Transport-Security");
        if ("https".equals(request.getURI().getScheme())) {
            headers.set("Strict-Transport-Security", hsts);
        }
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
    }

    private static void once(HttpHeaders headers, String name, String value) {
        var said = headers.getFirst(name);
        headers.set(name, said == null ? value : said);
    }
}
