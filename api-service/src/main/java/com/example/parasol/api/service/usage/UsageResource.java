package com.example.parasol.api.service.usage;

import com.example.parasol.core.domain.usage.Usage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** How much of its plan the organization uses. */
@Schema(name = "Usage", description = "How much of its plan the organization uses")
public record UsageResource(
        @Schema(description = "The id of its plan", example = "pro") String plan,
        Period period,
        @Schema(
                        description =
                                "What there is against what the plan allows, by name; it stays from"
                                        + " period to period. Empty for a plan no longer sold")
                List<Limit> limits,
        @Schema(description = "What happened in the period, by name; it begins anew with the next")
                List<Count> counts) {

    @Schema(name = "UsagePeriod", description = "A month in UTC")
    public record Period(
            @Schema(example = "2026-11-01T00:00:00Z") Instant start,
            @Schema(description = "When the next begins", example = "2026-12-01T00:00:00Z")
                    Instant end) {}

    @Schema(name = "UsageLimit")
    public record Limit(
            @Schema(example = "seats") String name,
            @Schema(example = "3") long used,
            @Schema(example = "5") long max) {}

    @Schema(name = "UsageCount")
    public record Count(
            // sample:link
            @Schema(example = "clicks")
                    // instead: @Schema(example = "visits")
                    // end:sample
                    String name,
            @Schema(example = "1234") long count) {}

    static UsageResource of(Usage usage) {
        return new UsageResource(
                usage.plan(),
                new Period(usage.start(), usage.end()),
                usage.uses().stream()
                        .map(use -> new Limit(use.limit(), use.used(), use.max()))
                        .toList(),
                usage.counts().stream()
                        .map(count -> new Count(count.name(), count.count()))
                        .toList());
    }
}
