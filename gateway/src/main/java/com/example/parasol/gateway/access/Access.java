package com.example.parasol.gateway.access;

import io.opentelemetry.api.trace.Span;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** A request as the filters see it, be there a proxy in front or not. */
class Access {

    static final String ATTRIBUTE = Access.class.getName();

    private final ServerHttpRequest request;
    private final TraceContext trace;
    private final Span span;
    private long received;

    Access(ServerHttpRequest request, Span span) {
        this.request = request;
        this.trace = TraceContext.of(span);
        this.span = span;
    }

    ServerHttpRequest request() {
        return request;
    }

    TraceContext trace() {
        return trace;
    }

    /** What a collector hears of it; where nobody asks for spans, one that does nothing. */
    Span span() {
        return span;
    }

    /** Of its body, in bytes. */
    long received() {
        return received;
    }

    void receive(int bytes) {
        received += bytes;
    }
}
