package com.example.parasol.core.domain.subscription;

import com.example.parasol.core.domain.plan.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an organization, and how much of it is used.
 *
 * @param plan its id, which the price list may no longer have
 * @param period null for a plan that costs nothing, or that an operator gave
 * @param uses in alphabetical order of the limits
 * @param contact the mail address where one asks for plans that cost something; null when a
 *     checkout sells them
 */
public record Subscription(
        String plan, @Nullable Period period, List<Use> uses, @Nullable String contact) {

    /**
     * @param limit its name in the plan, for example {@code seats}
     * @param max what the plan allows
     */
    public record Use(String limit, long used, long max) {

        /** How many have to go before the plan fits; 0 when it does. */
        public long excess() {
            return Math.max(0, used - max);
        }

        /** How full it is, for a bar: 0 to 100. */
        public long percent() {
            return max == 0 ? 100 : Math.min(100, 100 * used / max);
        }
    }
}
