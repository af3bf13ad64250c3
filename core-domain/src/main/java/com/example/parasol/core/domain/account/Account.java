package com.example.parasol.core.domain.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param email in lower case, unique
 * @param confirmedAt when he proved that the address is his
 */
public record Account(UUID id, String email, @Nullable Instant confirmedAt, Instant createdAt) {}
