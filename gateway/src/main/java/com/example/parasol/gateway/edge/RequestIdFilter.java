package com.example.parasol.gateway.edge;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** One id leads through the logs of all applications; a client may bring its own. */
class RequestIdFilter implements WebFilter {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpServerRequest received =
                ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        var id = id(received.requestHeaders().getAll(HEADER));
        // in place: to mutate the request would copy all of its headers
        received.requestHeaders().set(HEADER, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(exchange);
    }

    private static String id(List<String> brought) {
        return brought.size() == 1 && SOUND.matcher(brought.getFirst()).matches()
                ? brought.getFirst()
                : newId();
    }

    /** It is no secret, so the generator need not be one that waits for others. */
    private static String newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
