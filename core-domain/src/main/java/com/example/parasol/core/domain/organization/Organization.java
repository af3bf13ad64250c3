package com.example.parasol.core.domain.organization;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer, whose data nobody else sees.
 *
 * @param plan the id of its plan
 */
public record Organization(UUID id, String name, String plan, Instant createdAt, int version) {}
