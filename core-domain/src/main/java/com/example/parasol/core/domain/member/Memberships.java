package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    @Transactional(readOnly = true)
    public Optional<Membership> find(UUID accountId, UUID organizationId) {
        return memberships
                .findById(new MembershipEntity.Key(organizationId, accountId))
                .map(MembershipEntity::toRecord);
    }

    /**
     * For which organization a login acts, in one query: the one that was chosen, else the one in
     * which the person has been longest; empty when he is in none.
     */
    @Transactional(readOnly = true)
    public Optional<Membership> current(AccountHolder person) {
        return memberships
                .findCurrent(person.accountId(), person.loginId())
                .map(MembershipEntity::toRecord);
    }

    /** Lets a login act for an organization from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choose(AccountHolder person, UUID organizationId) {
        memberships.choose(organizationId, person.accountId(), person.loginId());
    }

    /** The people of an organization, the oldest membership first. */
    @Transactional(readOnly = true)
    public List<MemberDetails> in(UUID organizationId) {
        return memberships.findDetails(organizationId);
    }

    List<MemberDetails> in(UUID organizationId, MemberCursor after, int limit) {
        return memberships.findDetailsAfter(
                organizationId, after.since(), after.accountId(), Limit.of(limit));
    }

    Optional<MemberDetails> details(UUID organizationId, UUID accountId) {
        return memberships.findDetails(organizationId, accountId);
    }

    @Transactional(readOnly = true)
    public long count(UUID organizationId) {
        return memberships.countByIdOrganizationId(organizationId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID organizationId, UUID accountId, Role role) {
        memberships.add(organizationId, accountId, role.name(), clock.instant());
    }
}
