package com.example.parasol.gateway.limit;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** An address has nothing left, and when it will (draft-ietf-httpapi-ratelimit-headers). */
class TooOften extends ResponseStatusException {

    private final transient LimitSettings limit;
    private final long seconds;

    TooOften(LimitSettings limit, Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.limit = limit;
        // rounded up, or whoever waits just so long would come too early
        this.seconds = wait.plusNanos(999_999_999).toSeconds();
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        headers.set(
                "RateLimit-Policy",
                "\"address\";q=" + limit.requests() + ";w=" + limit.window().toSeconds());
        headers.set("RateLimit", "\"address\";r=0;t=" + seconds);
        return headers;
    }
}
