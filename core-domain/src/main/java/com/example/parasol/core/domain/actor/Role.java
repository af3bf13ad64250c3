package com.example.parasol.core.domain.actor;

import java.util.EnumSet;
import java.util.Set;

/** What a member is in an organization. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.allOf(Permission.class)),
    MEMBER(EnumSet.complementOf(EnumSet.of(Permission.KEYS_READ, Permission.KEYS_WRITE)));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
