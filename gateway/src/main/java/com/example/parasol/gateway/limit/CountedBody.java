package com.example.parasol.gateway.limit;

import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body ends with a failure when it gets longer than it may. */
class CountedBody extends ServerHttpRequestDecorator {

    private final long limit;
    private final Supplier<? extends RuntimeException> tooLarge;
    private long received;

    CountedBody(
            ServerHttpRequest request, long limit, Supplier<? extends RuntimeException> tooLarge) {
        super(request);
        this.limit = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().doOnNext(this::count);
    }

    private void count(DataBuffer part) {
        received += part.readableByteCount();
        if (received > limit) {
            DataBufferUtils.release(part);
            throw tooLarge.get();
        }
    }
}
