package com.example.parasol.web.site.home;

import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Plan;
import java.util.List;
import java.util.Map;

/**
 * A plan as the price list shows it.
 *
 * @param monthly what a month costs, paid monthly
 * @param yearly what a month costs, paid yearly
 */
record PlanCard(
        String id,
        String name,
        String summary,
        String monthly,
        String yearly,
        boolean free,
        List<String> features,
        Map<String, Long> limits) {

    static PlanCard of(Plan plan) {
        return new PlanCard(
                plan.id(),
                plan.name(),
                plan.summary(),
                plan.price(Period.MONTHLY).text(),
                plan.price(Period.YEARLY).over(12).text(),
                plan.free(),
                plan.features(),
                plan.limits());
    }
}
