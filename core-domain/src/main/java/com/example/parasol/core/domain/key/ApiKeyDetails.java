package com.example.parasol.core.domain.key;

import com.example.parasol.core.domain.actor.Permission;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owners see it, without its secret.
 *
 * @param prefix the key's first characters, to tell keys apart
 * @param expiresAt null for never
 * @param lastUsedAt exact to the minute
 * @param successorId the key that was made to replace this one, which ends soon
 */
public record ApiKeyDetails(
        UUID id,
        String name,
        String prefix,
        Set<Permission> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable UUID successorId,
        int version) {}
