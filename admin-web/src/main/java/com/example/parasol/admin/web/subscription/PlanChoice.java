package com.example.parasol.admin.web.subscription;

import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.subscription.Subscription.Use;
import java.util.List;

/**
 * A plan that may be given.
 *
 * @param excess what has to go before it fits
 */
record PlanChoice(String id, String name, boolean current, List<Use> excess) {

    static PlanChoice of(Plan plan, String current, List<Use> uses) {
        return new PlanChoice(
                plan.id(),
                plan.name(),
                plan.id().equals(current),
                uses.stream().filter(use -> use.excess() > 0).toList());
    }
}
