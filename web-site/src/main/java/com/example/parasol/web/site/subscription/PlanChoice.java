package com.example.parasol.web.site.subscription;

import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.subscription.Subscription.Use;
import java.util.List;

/**
 * A plan that one may choose.
 *
 * @param monthly what a month costs, paid monthly
 * @param yearly what a month costs, paid yearly
 * @param excess what has to go before it fits
 */
record PlanChoice(
        String id,
        String name,
        String summary,
        String monthly,
        String yearly,
        boolean free,
        List<Use> excess) {

    static PlanChoice of(Plan plan, List<Use> uses) {
        return new PlanChoice(
                plan.id(),
                plan.name(),
                plan.summary(),
                plan.price(Period.MONTHLY).text(),
                plan.price(Period.YEARLY).over(12).text(),
                plan.free(),
                uses.stream().filter(use -> use.excess() > 0).toList());
    }
}
