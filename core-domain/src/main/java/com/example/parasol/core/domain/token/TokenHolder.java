package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.actor.TenantActor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a token.
 *
 * @param plan the id of his organization's plan, at most a few seconds old: good enough for its
 *     rate limit, while quotas look it up
 * @param expiresAt when the token ends by itself; null when it does not
 */
public record TokenHolder(TenantActor actor, String plan, @Nullable Instant expiresAt) {

    boolean lives(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }
}
