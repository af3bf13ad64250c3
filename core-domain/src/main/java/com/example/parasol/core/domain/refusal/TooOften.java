package com.example.parasol.core.domain.refusal;

import java.time.Duration;

/** The caller came too often; the same call may work later (HTTP: 429). */
public final class TooOften extends DomainException {

    private final Duration retryAfter;

    public TooOften(Duration retryAfter) {
        this(retryAfter.plusNanos(999_999_999).toSeconds());
    }

    private TooOften(long seconds) {
        super(
                "Too many requests: try again in "
                        + (seconds == 1 ? "a second" : seconds + " seconds"));
        this.retryAfter = Duration.ofSeconds(seconds);
    }

    /** In whole seconds, never too few. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
