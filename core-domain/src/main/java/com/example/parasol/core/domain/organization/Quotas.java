package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a plan allows, however many callers try at once. */
@Service
public class Quotas {

    private final OrganizationRepository organizations;
    private final Plans plans;
    private final List<QuotaWatcher> watchers;

    Quotas(OrganizationRepository organizations, Plans plans, List<QuotaWatcher> watchers) {
        this.organizations = organizations;
        this.plans = plans;
        this.watchers = watchers;
    }

    /**
     * Makes sure that there is room for one more. The organization's row stays locked until the
     * transaction ends, so that the next taker counts what this one adds. A plan that is no longer
     * on the price list has no room.
     *
     * @param limit its name in the plan
     * @param used counts what is there; called under the lock
     * @throws QuotaExceeded when there is no room
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoom(UUID organizationId, String limit, LongSupplier used) {
        var organization =
                organizations
                        .lock(organizationId)
                        .orElseThrow(() -> new NotFound("organization", organizationId))
                        .toRecord();
        var max = plans.find(organization.plan()).map(plan -> plan.limit(limit)).orElse(0L);
        var taken = used.getAsLong();
        if (taken >= max) {
            throw new QuotaExceeded(limit, max, organization.plan());
        }
        if (taken + 1 == max) {
            watchers.forEach(
                    watcher -> watcher.reached(organizationId, limit, max, organization.plan()));
        }
    }
}
