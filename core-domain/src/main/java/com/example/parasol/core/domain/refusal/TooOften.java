package com.example.parasol.core.domain.refusal;

import java.time.Duration;

/** The caller failed too often; the same call may work later (HTTP: 429). */
public final class TooOften extends DomainException {

    private final Duration retryAfter;

    public TooOften(Duration retryAfter) {
        super("Too many tries, try again in %d seconds".formatted(retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
