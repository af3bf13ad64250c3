package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.actor.Role;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs where, as the other features of the domain know it. */
@Component
public class Memberships {

    private final MembershipRepository memberships;
    private final Clock clock;

    Memberships(MembershipRepository memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /** All memberships of a person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Membership> of(UUID accountId) {
        return memberships
                .findByIdAccountIdOrderByCreatedAtAscIdOrganizationIdAsc(accountId)
                .stream()
                .map(MembershipEntity::toRecord)
                .toList();
    }

    /** The people of an organization, the oldest membership first. */
    @Transactional(readOnly = true)
    public List<MemberDetails> in(UUID organizationId) {
        return memberships.findDetails(organizationId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID organizationId, UUID accountId, Role role) {
        memberships.save(new MembershipEntity(organizationId, accountId, role, clock.instant()));
    }
}
