package com.example.parasol.core.domain.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs where: asked before anybody acts for an organization. */
@Component
public class Memberships {

    private final MembershipRepository memberships;

    Memberships(MembershipRepository memberships) {
        this.memberships = memberships;
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
}
