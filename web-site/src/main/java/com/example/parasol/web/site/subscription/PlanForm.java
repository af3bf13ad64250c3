package com.example.parasol.web.site.subscription;

import com.example.parasol.core.domain.plan.Period;
import java.util.Objects;

/** What was chosen; what is missing counts as empty, and as the shorter period. */
record PlanForm(String plan, String period) {

    PlanForm {
        plan = Objects.requireNonNullElse(plan, "");
        period = Objects.requireNonNullElse(period, "");
    }

    Period toPeriod() {
        return period.equals("yearly") ? Period.YEARLY : Period.MONTHLY;
    }
}
