package com.example.parasol.api.service.plan;

import com.example.parasol.core.domain.plan.Plan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** What one may buy. */
@Schema(name = "Plan", description = "What one may buy")
public record PlanResource(
        @Schema(example = "pro") String id,
        @Schema(example = "Pro") String name,
        @Schema(example = "For people and small teams.") String summary,
        @Schema(description = "ISO 4217", example = "EUR") String currency,
        @Schema(description = "Each month, in cents, if paid monthly", example = "1200")
                int monthlyCents,
        @Schema(description = "Each year, in cents, if paid yearly", example = "12000")
                int yearlyCents,
        @Schema(description = "What the price list says, one line each") List<String> features,
        @Schema(
                        description = "How many of each the plan allows",
                        example = "{\"keys\": 25, \"seats\": 5}")
                Map<String, Long> limits) {

    static PlanResource of(Plan plan) {
        return new PlanResource(
                plan.id(),
                plan.name(),
                plan.summary(),
                plan.currency(),
                plan.monthlyCents(),
                plan.yearlyCents(),
                plan.features(),
                plan.limits());
    }
}
