package com.example.parasol.core.domain.refusal;

import java.time.Duration;

/** Too much is going on at once; the same call works a moment later (HTTP: 503). */
public final class TooBusy extends DomainException {

    private final Duration retryAfter;

    public TooBusy(Duration retryAfter) {
        super("Too busy, try again in %d seconds".formatted(retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
