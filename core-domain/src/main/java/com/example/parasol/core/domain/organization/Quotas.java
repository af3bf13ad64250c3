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
     * What a plan leaves.
     *
     * @param left zero or less when it is used up
     * @param refusal for whoever wants more than is left
     */
    public record Room(long left, QuotaExceeded refusal) {

        /**
         * Passes when there is room for one more.
         *
         * @throws QuotaExceeded when there is none
         */
        public void require() {
            if (left <= 0) {
                throw refusal;
            }
        }
    }

    /**
     * Makes sure that there is room for one more, as {@link #room} finds it.
     *
     * @throws QuotaExceeded when there is no room
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoom(UUID organizationId, String limit, LongSupplier used) {
        var room = room(organizationId, limit, used);
        room.require();
        take(organizationId, room, 1);
    }

    /**
     * How many more there is room for. The organization's row stays locked until the transaction
     * ends, so that the next taker counts what this one adds. A plan that is no longer on the price
     * list has no room.
     *
     * @param limit its name in the plan
     * @param used counts what is there; called under the lock
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Room room(UUID organizationId, String limit, LongSupplier used) {
        var organization =
                organizations
                        .lock(organizationId)
                        .orElseThrow(() -> new NotFound("organization", organizationId))
                        .toRecord();
        var max = plans.find(organization.plan()).map(plan -> plan.limit(limit)).orElse(0L);
        return new Room(max - used.getAsLong(), new QuotaExceeded(limit, max, organization.plan()));
    }

    /** Tells whoever watches when what is taken now is the last that there was room for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID organizationId, Room room, long taken) {
        var full = room.refusal();
        if (taken > 0 && taken >= room.left()) {
            watchers.forEach(watcher ->
                    watcher.reached(organizationId, full.limit(), full.max(), full.plan()));
        }
    }
}
