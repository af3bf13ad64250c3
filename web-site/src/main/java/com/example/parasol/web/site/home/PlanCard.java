package com.example.parasol.web.site.home;

import com.example.parasol.core.domain.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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
                money(plan.monthlyCents(), 1, plan.currency()),
                money(plan.yearlyCents(), 12, plan.currency()),
                plan.monthlyCents() == 0,
                plan.features(),
                plan.limits());
    }

    /** Whole amounts without their zeros: people read 12 faster than 12.00. */
    private static String money(int cents, int months, String currency) {
        var amount =
                BigDecimal.valueOf(cents, 2)
                        .divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP);
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
        return format.format(amount);
    }
}
