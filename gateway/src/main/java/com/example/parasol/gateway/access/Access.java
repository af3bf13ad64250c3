package com.example.parasol.gateway.access;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** A request as the filters see it, be there a proxy in front or not. */
class Access {

    static final String ATTRIBUTE = Access.class.getName();

    private final ServerHttpRequest request;
    private final TraceContext trace;
    private long received;

    Access(ServerHttpRequest request, TraceContext trace) {
        this.request = request;
        this.trace = trace;
    }

    ServerHttpRequest request() {
        return request;
    }

    TraceContext trace() {
        return trace;
    }

    /** Of its body, in bytes. */
    long received() {
        return received;
    }

    void receive(int bytes) {
        received += bytes;
    }
}
