package com.example.parasol.core.domain.usage;

import java.time.Instant;
import java.util.UUID;

/**
 * Counts what happened in a period and begins anew with the next: a bean in the feature's own
 * package.
 */
public interface PeriodCount {

    /** What is counted, for example {@code visits}. */
    String name();

    /** How often it happened from the start, and before the end. */
    long of(UUID organizationId, Instant start, Instant end);
}
