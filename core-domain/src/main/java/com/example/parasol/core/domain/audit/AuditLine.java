package com.example.parasol.core.domain.audit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail.
 *
 * @param actorType {@code MEMBER}, {@code API_KEY}, {@code OPERATOR} or {@code JOB}
 * @param actor the address of a person or an operator, as long as he is there, else an id or a name
 * @param subject what it was done to
 */
public record AuditLine(
        UUID id,
        Instant at,
        String actorType,
        String actor,
        String action,
        @Nullable UUID subject,
        SortedMap<String, String> details) {}
