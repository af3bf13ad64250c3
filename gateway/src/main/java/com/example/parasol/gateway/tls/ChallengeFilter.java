package com.example.parasol.gateway.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Serves the proofs of a client of Let's Encrypt, in maintenance too: certificates end without
 * regard to it.
 */
@Component
@Order(45)
class ChallengeFilter implements WebFilter {

    /** A token has these characters only, and so leads out of no folder (RFC 8555, section 8.3). */
    private static final Pattern TOKEN =
            Pattern.compile("/\\.well-known/acme-challenge/([A-Za-z0-9_-]{1,255})");

    private final PlainPortSettings settings;

    ChallengeFilter(PlainPortSettings settings) {
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var token = TOKEN.matcher(request.getURI().getRawPath());
        var folder = settings.challenges();
        if (folder == null
                || request.getMethod() != HttpMethod.GET
                || !settings.received(request)
                || !token.matches()) {
            return chain.filter(exchange);
        }
        var file = folder.resolve(token.group(1));
        var response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.TEXT_PLAIN);
        return response.writeWith(
                Mono.fromCallable(() -> read(file))
                        .subscribeOn(Schedulers.boundedElastic())
                        .<DataBuffer>map(response.bufferFactory()::wrap));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
