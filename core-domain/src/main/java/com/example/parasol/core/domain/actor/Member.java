package com.example.parasol.core.domain.actor;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A person, logged in, who acts for one of his organizations. */
public record Member(
        UUID accountId, UUID loginId, UUID organizationId, Role role, Instant authenticatedAt)
        implements TenantActor {

    @Override
    public Set<Permission> permissions() {
        return role.permissions();
    }
}
