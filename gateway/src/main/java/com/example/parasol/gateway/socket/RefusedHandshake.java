package com.example.parasol.gateway.socket;

import io.netty.handler.codec.http.HttpHeaders;

/** What an application said instead of becoming a websocket. */
class RefusedHandshake extends RuntimeException {

    private final int status;
    private final transient HttpHeaders headers;
    private final byte[] body;

    RefusedHandshake(int status, HttpHeaders headers, byte[] body) {
        super("Answered the handshake with " + status, null, false, false);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
