package com.example.parasol.core.domain.actor;

import com.example.parasol.core.domain.refusal.NotAllowed;
import java.util.EnumSet;
import java.util.Set;

/** What a member is in an organization. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.complementOf(EnumSet.of(Permission.OWNERS_WRITE, Permission.PLAN_WRITE))),
    MEMBER(
            EnumSet.of(
                    // sample:link
                    Permission.LINKS_READ,
                    Permission.LINKS_WRITE,
                    // end:sample
                    Permission.MEMBERS_READ));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether somebody in this role may give the other one, and take it away. */
    public boolean mayGive(Role other) {
        return permissions.contains(Permission.MEMBERS_WRITE)
                && (other != OWNER || permissions.contains(Permission.OWNERS_WRITE));
    }

    /**
     * Refuses whoever may not.
     *
     * @throws NotAllowed without {@code members:write}, and for owners, {@code owners:write}
     */
    public void requireMayGive(Role other) {
        if (!mayGive(other)) {
            var missing = other == OWNER ? Permission.OWNERS_WRITE : Permission.MEMBERS_WRITE;
            throw new NotAllowed(missing.scope());
        }
    }
}
