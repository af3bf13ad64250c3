package com.example.parasol.core.domain.login;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login of one person on one device; sessions, dashboard tokens and sockets hang on it.
 *
 * @param device what the browser calls itself
 * @param address from where
 * @param authenticatedAt when the password was last presented
 * @param lastUse exact to the minute
 * @param endedAt null while it lives
 */
public record Login(
        UUID id,
        UUID accountId,
        String device,
        String address,
        Instant authenticatedAt,
        Instant lastUse,
        @Nullable Instant endedAt) {}
