package com.example.parasol.api.web.plan;

import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.plan.PlanApi;
import com.example.parasol.api.service.plan.PlanResource;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Plans", description = "What one may buy, and how much of it is used")
@RestController
class PlanController {
    private final PlanApi plans;

    PlanController(PlanApi plans) {
        this.plans = plans;
    }

    @Operation(operationId = "listPlans", summary = "List the plans, the cheapest first")
    @GetMapping("/v1/plans")
    Page<PlanResource> list(@AuthenticationPrincipal TenantActor actor) {
        return plans.list(actor);
    }
}
