package com.example.parasol.gateway.tls;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sends pages from the plain port to https, and refuses the API there: a program that follows a
 * redirect would go on sending its key in the clear, and nobody would notice.
 */
@Component
@Order(70)
class HttpsFilter implements WebFilter {

    private static final String PLAIN =
            "The API is reached by https only. A key that came with this request may have been read on its way: replace it.";

    private final PlainPortSettings settings;
    private final String publicPort;

    HttpsFilter(
            PlainPortSettings settings,
            @Value("${parasol.public-url:https://localhost}") URI publicUrl) {
        this.settings = settings;
        this.publicPort = publicUrl.getPort() == -1 ? "" : ":" + publicUrl.getPort();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!settings.received(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        if (isForTheApi(exchange.getRequest())) {
            return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, PLAIN));
        }
        exchange.getResponse().setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        exchange.getResponse().getHeaders().setLocation(https(exchange.getRequest()));
        return exchange.getResponse().setComplete();
    }

    private static boolean isForTheApi(ServerHttpRequest request) {
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || request.getURI().getRawPath().matches("/api(/.*)?")
                || request.getURI().getRawAuthority().startsWith("api.");
    }

    private URI https(ServerHttpRequest request) {
        var asked = request.getURI();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var host = asked.getRawAuthority().replaceFirst(":[0-9]*$", "");
        return URI.create("https://" + host + publicPort + asked.getRawPath() + query);
    }
}
