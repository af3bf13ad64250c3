package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which plan an organization has, as a part of what changes it. */
@Component
public class Subscribers {

    private final OrganizationRepository organizations;

    Subscribers(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    @Transactional(readOnly = true)
    public Subscriber get(UUID organizationId) {
        return organizations
                .findById(organizationId)
                .map(OrganizationEntity::toSubscriber)
                .orElseThrow(() -> new NotFound("organization", organizationId));
    }

    /**
     * Until the transaction ends nobody else changes the plan or takes what it limits.
     *
     * @throws NotFound when there is no such organization
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Subscriber lock(UUID organizationId) {
        return locked(organizationId).toSubscriber();
    }

    /**
     * Gives it another plan; its limits hold at once.
     *
     * @param period null when it is not paid by the month or year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void subscribe(UUID organizationId, String plan, @Nullable Period period) {
        locked(organizationId).subscribe(plan, period);
    }

    private OrganizationEntity locked(UUID organizationId) {
        return organizations
                .lock(organizationId)
                .orElseThrow(() -> new NotFound("organization", organizationId));
    }
}
