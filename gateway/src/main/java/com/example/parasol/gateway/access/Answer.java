package com.example.parasol.gateway.access;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/** Counts what it sends of its body, before compression, and notes when it began. */
class Answer extends ServerHttpResponseDecorator {

    private final long began = System.nanoTime();
    private long headAt;
    private long sent;
    private boolean whole;

    Answer(ServerHttpResponse response) {
        super(response);
        beforeCommit(() -> Mono.fromRunnable(() -> headAt = System.nanoTime()));
    }

    /** Without one, the client left before there was any. */
    int status() {
        HttpStatusCode status = getStatusCode();
        return status != null && isCommitted() ? status.value() : 499;
    }

    /** The client is gone before the answer's end. */
    boolean isBrokenOff() {
        return !whole && !isOpen();
    }

    private boolean isOpen() {
        Object client = getNativeResponse(this);
        return !(client instanceof Connection connection) || connection.channel().isActive();
    }

    /** An application's answer ends with its client, too. */
    private void reachEnd() {
        whole |= isOpen();
    }

    long sent() {
        return sent;
    }

    long nanosToHead() {
        return headAt == 0 ? nanos() : headAt - began;
    }

    long nanos() {
        return System.nanoTime() - began;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        // a Mono is sent with its length
        return super.writeWith(
                body instanceof Mono<? extends DataBuffer> one
                        ? one.doOnNext(this::count).doOnSuccess(_ -> reachEnd())
                        : Flux.from(body).doOnNext(this::count).doOnComplete(this::reachEnd));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(
                Flux.from(body)
                        .map(parts -> Flux.from(parts).doOnNext(this::count))
                        .doOnComplete(this::reachEnd));
    }

    @Override
    public Mono<Void> setComplete() {
        reachEnd();
        return super.setComplete();
    }

    private void count(DataBuffer part) {
        sent += part.readableByteCount();
    }
}
