package com.example.parasol.gateway.limit;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** An address waits for too many answers (draft-ietf-httpapi-ratelimit-headers). */
class TooManyAtOnce extends ResponseStatusException {

    private final transient LimitSettings limit;

    TooManyAtOnce(LimitSettings limit) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.limit = limit;
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        headers.set(
                "RateLimit-Policy",
                "\"at-once\";q=" + limit.atOnce() + ";qu=\"concurrent-requests\"");
        headers.set("RateLimit", "\"at-once\";r=0;t=1");
        return headers;
    }
}
