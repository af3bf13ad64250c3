package com.example.parasol.gateway.edge;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** One id leads through the logs of all applications; a client may bring its own. */
class RequestIdFilter implements WebFilter {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = id(exchange.getRequest().getHeaders().getOrEmpty(HEADER));
        var answer = exchange.getResponse();
        answer.getHeaders().set(HEADER, id);
        // applications answer with the id too: once is enough
        answer.beforeCommit(() -> Mono.fromRunnable(() -> answer.getHeaders().set(HEADER, id)));
        return chain.filter(exchange.mutate().request(r -> r.header(HEADER, id)).build());
    }

    private static String id(List<String> brought) {
        return brought.size() == 1 && SOUND.matcher(brought.getFirst()).matches()
                ? brought.getFirst()
                : UUID.randomUUID().toString();
    }
}
