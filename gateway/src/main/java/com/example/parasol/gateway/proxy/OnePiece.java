package com.example.parasol.gateway.proxy;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/**
 * Sends a short answer in one piece, its head with its body, which would otherwise go one after the
 * other. It waits for all of it, so one that breaks off becomes an error that can be told.
 */
class OnePiece extends ServerHttpResponseDecorator {

    /** In bytes: what comes from an application with one reading or two. */
    private static final int LONGEST = 16_384;

    OnePiece(ServerHttpResponse response) {
        super(response);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        var length = getHeaders().getContentLength();
        return super.writeWith(
                length >= 0 && length <= LONGEST ? DataBufferUtils.join(body, LONGEST) : body);
    }
}
