package com.example.parasol.core.domain.actor;

import java.util.Set;
import java.util.UUID;

/** A customer's program, with the permissions that its key was given. */
public record ApiKey(UUID id, UUID organizationId, Set<Permission> permissions)
        implements TenantActor {

    public ApiKey {
        permissions = Set.copyOf(permissions);
    }
}
