package com.example.parasol.core.domain.ratelimit;

import java.time.Duration;

/**
 * What became of a request to go on.
 *
 * @param granted whether it may
 * @param left how many more may follow at once
 * @param next until one more is there; zero when all are
 */
public record Allowance(RateLimit limit, boolean granted, long left, Duration next) {

    /** The same as whole seconds, never too few. */
    public long nextSeconds() {
        return next.plusNanos(999_999_999).toSeconds();
    }
}
