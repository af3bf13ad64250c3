package com.example.parasol.core.domain.actor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that a caller may do to his organization's data; roles and keys are sets of these. */
public enum Permission {
    // sample:link
    LINKS_READ(true),
    LINKS_WRITE(true),
    // end:sample
    KEYS_READ(false),
    KEYS_WRITE(false),
    MEMBERS_READ(true),
    MEMBERS_WRITE(false),
    /** Make and unmake owners. */
    OWNERS_WRITE(false),
    ORGANIZATION_WRITE(false),
    WEBHOOKS_READ(true),
    WEBHOOKS_WRITE(true),
    PLAN_WRITE(false),
    AUDIT_READ(true);

    private final boolean grantableToKeys;

    Permission(boolean grantableToKeys) {
        this.grantableToKeys = grantableToKeys;
    }

    /** How programs write it: {@code keys:read}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** A key that could make keys, or let people in, would outlive its own revocation. */
    public boolean grantableToKeys() {
        return grantableToKeys;
    }

    public static Optional<Permission> ofScope(String scope) {
        return Arrays.stream(values()).filter(p -> p.scope().equals(scope)).findFirst();
    }

    /** What scopes grant; those of features that are gone grant nothing. */
    public static Set<Permission> ofScopes(Collection<String> scopes) {
        return scopes.stream()
                .map(Permission::ofScope)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
