package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an organization begins, as a part of what calls for one. */
@Component
public class Founding {

    private final OrganizationRepository organizations;
    private final Memberships memberships;
    private final Plans plans;
    private final Clock clock;

    Founding(
            OrganizationRepository organizations,
            Memberships memberships,
            Plans plans,
            Clock clock) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.plans = plans;
        this.clock = clock;
    }

    /** What is wrong with a name: its length (1 to 80), or characters that are no text. */
    public List<Violation> check(String name) {
        return OrganizationName.check(name);
    }

    /** Founds an organization on the cheapest plan, with the account as its owner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Organization found(UUID accountId, String name) {
        var now = clock.instant();
        var plan = plans.all().getFirst().id();
        var organization =
                organizations.save(new OrganizationEntity(name.strip(), plan, now)).toRecord();
        memberships.add(organization.id(), accountId, Role.OWNER);
        return organization;
    }
}
