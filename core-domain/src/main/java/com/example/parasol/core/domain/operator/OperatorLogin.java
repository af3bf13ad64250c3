package com.example.parasol.core.domain.operator;

import java.time.Instant;
import java.util.UUID;

/** One login of one operator. */
public record OperatorLogin(UUID id, UUID operatorId, Instant authenticatedAt) {}
