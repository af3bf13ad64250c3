package com.example.parasol.api.service.plan;

import com.example.parasol.api.service.paging.Page;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.plan.Plans;
import org.springframework.stereotype.Component;

/** The price list. */
@Component
public class PlanApi {
    private final Plans plans;

    PlanApi(Plans plans) {
        this.plans = plans;
    }

    /** All plans, the cheapest first, on one page; it is the same for every caller. */
    public Page<PlanResource> list(TenantActor actor) {
        return new Page<>(plans.all().stream().map(PlanResource::of).toList(), null);
    }
}
