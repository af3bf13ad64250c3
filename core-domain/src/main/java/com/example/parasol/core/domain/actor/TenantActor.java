package com.example.parasol.core.domain.actor;

import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A caller who acts for one organization and sees nothing of any other. */
public sealed interface TenantActor extends Actor permits Member, ApiKey {

    Duration FRESH = Duration.ofMinutes(10);

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

    /**
     * Refuses whoever proved more than ten minutes ago who he is, for what a stolen session must
     * not do. A key never proves it: ask for a permission that no key holds, too.
     *
     * @throws LoginTooOld when he has to log in again
     */
    default void requireFreshLogin(Instant now) {
        var oldest = now.minus(FRESH);
        if (!(this instanceof Member member) || !member.authenticatedAt().isAfter(oldest)) {
            throw new LoginTooOld();
        }
    }
}
