package com.example.parasol.core.domain.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The price list: {@code plans.yaml} and the limits that features add. */
@Component
public class Plans {

    private final List<Plan> plans;

    Plans(PlanProperties properties, List<PlanLimit> limits) {
        this.plans = properties.plans().stream().map(plan -> withLimits(plan, limits)).toList();
    }

    /** All plans, the cheapest first. */
    public List<Plan> all() {
        return plans;
    }

    /**
     * The plan with this id.
     *
     * @throws NoSuchElementException when there is none
     */
    public Plan get(String id) {
        return find(id).orElseThrow(
                        () -> new NoSuchElementException("plans.yaml has no plan " + id));
    }

    /** The same, or empty: organizations may have a plan that is no longer on the list. */
    public Optional<Plan> find(String id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    private static Plan withLimits(Plan plan, List<PlanLimit> added) {
        var limits = new HashMap<String, Long>(plan.limits());
        for (var limit : added) {
            var max = limit.byPlan().get(plan.id());
            if (max == null) {
                throw new IllegalStateException(
                        "The limit %s lacks a number for the plan %s"
                                .formatted(limit.name(), plan.id()));
            }
            limits.put(limit.name(), max);
        }
        return new Plan(
                plan.id(),
                plan.name(),
                plan.monthlyCents(),
                plan.yearlyCents(),
                plan.currency(),
                plan.summary(),
                plan.features(),
                Map.copyOf(limits));
    }
}
