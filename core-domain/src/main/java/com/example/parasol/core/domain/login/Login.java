package com.example.parasol.core.domain.login;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login of one person on one device; sessions, dashboard tokens and sockets hang on it.
 *
 * @param device what the browser calls itself
 * @param address from where
 * @param proof with what its owner last proved who he is
 * @param authenticatedAt when he did
 * @param lastUse exact to the minute
 * @param pending whether it waits for a second factor and is nobody's until then
 * @param endedAt null while it lives
 */
public record Login(
        UUID id,
        UUID accountId,
        String device,
        String address,
        Proof proof,
        Instant authenticatedAt,
        Instant lastUse,
        boolean pending,
        @Nullable Instant endedAt) {}
