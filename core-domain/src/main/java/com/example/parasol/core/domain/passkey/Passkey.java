package com.example.parasol.core.domain.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's passkeys.
 *
 * @param name what he calls it
 * @param lastUsed null while it never was
 */
public record Passkey(UUID id, String name, Instant createdAt, @Nullable Instant lastUsed) {}
