package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Organizations: how they begin, and what their members know of them. */
@Service
public class OrganizationService {

    private static final int MAX_NAME = 80;

    private final OrganizationRepository organizations;
    private final MembershipRepository memberships;
    private final Plans plans;
    private final Clock clock;

    OrganizationService(
            OrganizationRepository organizations,
            MembershipRepository memberships,
            Plans plans,
            Clock clock) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What is wrong with a name: its length (1 to 80 characters), or characters that are no text.
     */
    public List<Violation> check(String name) {
        var length = PlainText.length(name.strip());
        return length >= 1 && length <= MAX_NAME && PlainText.isClean(name.strip())
                ? List.of()
                : List.of(
                        new Violation(
                                "organization",
                                "name",
                                "Give it a name of 1 to %d characters".formatted(MAX_NAME)));
    }

    /** Founds an organization on the cheapest plan, with the account as its owner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Organization found(UUID accountId, String name) {
        var now = clock.instant();
        var plan = plans.all().getFirst().id();
        var organization =
                organizations.save(new OrganizationEntity(name.strip(), plan, now)).toRecord();
        memberships.save(new MembershipEntity(organization.id(), accountId, Role.OWNER, now));
        return organization;
    }

    /** All organizations of a person, the oldest membership first. */
    @Transactional(readOnly = true)
    public List<Organization> of(UUID accountId) {
        return organizations.findByMember(accountId).stream()
                .map(OrganizationEntity::toRecord)
                .toList();
    }

    /** All memberships of a person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Membership> memberships(UUID accountId) {
        return memberships
                .findByIdAccountIdOrderByCreatedAtAscIdOrganizationIdAsc(accountId)
                .stream()
                .map(MembershipEntity::toRecord)
                .toList();
    }

    @Transactional(readOnly = true)
    public Organization current(TenantActor actor) {
        return organizations
                .findById(actor.organizationId())
                .map(OrganizationEntity::toRecord)
                .orElseThrow(() -> new NotFound("organization", actor.organizationId()));
    }
}
