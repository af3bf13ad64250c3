package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import java.util.UUID;

/** Somebody belongs to an organization. */
public record Membership(UUID organizationId, UUID accountId, Role role) {

    /** The same person as the caller for this organization. */
    public Member actor(AccountHolder person) {
        return new Member(
                accountId, person.loginId(), organizationId, role, person.authenticatedAt());
    }
}
