package com.example.parasol.core.domain.actor;

import com.example.parasol.core.domain.refusal.NotAllowed;
import java.util.Set;
import java.util.UUID;

/** A caller who acts for one organization and sees nothing of any other. */
public sealed interface TenantActor extends Actor permits Member, ApiKey {

    UUID organizationId();

    Set<Permission> permissions();

    /**
     * Refuses callers without the permission.
     *
     * @throws NotAllowed when it is missing
     */
    default void require(Permission permission) {
        if (!permissions().contains(permission)) {
            throw new NotAllowed(permission.scope());
        }
    }
}
