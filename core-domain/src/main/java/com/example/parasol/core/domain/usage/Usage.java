package com.example.parasol.core.domain.usage;

import com.example.parasol.core.domain.subscription.Subscription;
import java.time.Instant;
import java.util.List;

/**
 * How much of its plan an organization uses, and what happened in this period.
 *
 * @param plan its id, which the price list may no longer have
 * @param start of the period: the first moment of the month, UTC
 * @param end when the next begins
 * @param uses of what the plan limits, in alphabetical order; none of it is counted anew
 * @param counts of this period, in alphabetical order
 */
public record Usage(
        String plan, Instant start, Instant end, List<Subscription.Use> uses, List<Count> counts) {

    /** How often something happened. */
    public record Count(String name, long count) {}
}
