package com.example.parasol.core.domain.refusal;

/** The organization's plan has no room for more. */
public final class QuotaExceeded extends DomainException {

    private final String limit;
    private final long max;
    private final String plan;

    /**
     * @param limit the limit's name in {@code plans.yaml}, for example {@code seats}
     * @param max how many the plan allows
     * @param plan the plan's id
     */
    public QuotaExceeded(String limit, long max, String plan) {
        super("The plan %s allows %d %s".formatted(plan, max, limit));
        this.limit = limit;
        this.max = max;
        this.plan = plan;
    }

    public String limit() {
        return limit;
    }

    public long max() {
        return max;
    }

    public String plan() {
        return plan;
    }
}
