package com.example.parasol.core.domain.throttle;

import java.time.Duration;

/**
 * How much is not too much.
 *
 * @param tries that count for nothing, before the first one that is refused
 * @param window after the first of them, when all is forgotten; at most an hour
 */
public record Rate(int tries, Duration window) {

    static final Duration LONGEST = Duration.ofHours(1);

    public Rate {
        if (tries < 1 || !window.isPositive() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A rate counts for an hour at most");
        }
    }
}
