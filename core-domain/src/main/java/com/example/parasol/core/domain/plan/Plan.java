package com.example.parasol.core.domain.plan;

import java.util.List;
import java.util.Map;

/**
 * What one may buy.
 *
 * @param id stable: {@code free}, {@code pro}, {@code business}
 * @param monthlyCents price per month, paid monthly
 * @param yearlyCents price per year, paid yearly
 * @param currency ISO 4217
 * @param features what the price list says about it, one line each
 * @param limits how many of each counted thing, by name, for example {@code seats}
 */
public record Plan(
        String id,
        String name,
        int monthlyCents,
        int yearlyCents,
        String currency,
        String summary,
        List<String> features,
        Map<String, Long> limits) {

    public Plan {
        features = List.copyOf(features);
        limits = Map.copyOf(limits);
    }

    public boolean free() {
        return monthlyCents == 0 && yearlyCents == 0;
    }

    /** What is paid at the beginning of each period. */
    public Price price(Period period) {
        return switch (period) {
            case MONTHLY -> new Price(monthlyCents, currency);
            case YEARLY -> new Price(yearlyCents, currency);
        };
    }

    /**
     * How many the plan allows.
     *
     * @throws IllegalArgumentException when no file declares such a limit
     */
    public long limit(String limit) {
        var max = limits.get(limit);
        if (max == null) {
            throw new IllegalArgumentException(
                    "Plan %s has no limit %s: add it to the feature's PlanLimit"
                            .formatted(id, limit));
        }
        return max;
    }
}
