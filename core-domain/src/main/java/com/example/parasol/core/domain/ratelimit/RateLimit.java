package com.example.parasol.core.domain.ratelimit;

import java.time.Duration;

/**
 * So many requests at once, and after those one more whenever the window's share of one has passed:
 * a token bucket, so that nobody waits longer than for a single request.
 *
 * @param policy what callers know it by
 * @param quota requests, at most one per microsecond
 * @param window in which the whole quota comes back
 */
public record RateLimit(String policy, long quota, Duration window) {

    public RateLimit {
        if (quota < 1 || window.toNanos() / quota < 1000) {
            throw new IllegalArgumentException(
                    "The rate limit %s is not between one and a million a second"
                            .formatted(policy));
        }
    }

    /** That many a minute. */
    public static RateLimit perMinute(String policy, long quota) {
        return new RateLimit(policy, quota, Duration.ofMinutes(1));
    }

    /** How long it takes until one more is there, in microseconds. */
    long refill() {
        return window.toNanos() / quota / 1000;
    }

    /** How long it takes until all are there, in microseconds. */
    long full() {
        return refill() * quota;
    }
}
