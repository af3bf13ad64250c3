package com.example.parasol.core.domain.subscription;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.plan.PlanUse;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.subscription.Subscription.Use;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Compares what is there with what a plan allows. */
@Component
class PlanUses {

    private final List<PlanUse> uses;

    PlanUses(List<PlanUse> uses) {
        this.uses = uses.stream().sorted(comparing(PlanUse::limit)).toList();
    }

    List<Use> of(UUID organizationId, Plan plan) {
        return ofAll(organizationId, List.of(plan)).getOrDefault(plan.id(), List.of());
    }

    /** The same for several plans, by their ids; each thing is counted once. */
    Map<String, List<Use>> ofAll(UUID organizationId, List<Plan> plans) {
        var counts = uses.stream().collect(toMap(PlanUse::limit, use -> use.of(organizationId)));
        return plans.stream()
                .collect(
                        toMap(
                                Plan::id,
                                plan ->
                                        uses.stream()
                                                .map(use -> use(use.limit(), counts, plan))
                                                .toList()));
    }

    /**
     * Passes when all that is there has room in the plan.
     *
     * @throws Invalid whose fields are the limits that are exceeded, with what has to go first
     */
    void requireRoom(UUID organizationId, Plan plan) {
        Invalid.throwIfAny(
                of(organizationId, plan).stream()
                        .filter(use -> use.excess() > 0)
                        .map(use -> tooMany(use, plan))
                        .toList());
    }

    private static Use use(String limit, Map<String, Long> counts, Plan plan) {
        return new Use(limit, counts.getOrDefault(limit, 0L), plan.limit(limit));
    }

    private static Violation tooMany(Use use, Plan plan) {
        return new Violation(
                use.limit(),
                "too-many",
                String.format(
                        Locale.ENGLISH,
                        "%s allows %,d %s: %,d have to go first",
                        plan.name(),
                        use.max(),
                        use.limit(),
                        use.excess()));
    }
}
