package com.example.parasol.core.domain.plan;

import java.util.UUID;

/**
 * Counts what a limit limits, so that a plan can be compared with what is there: a bean in the
 * feature's own package. Limits without one hold for what comes, not for what is.
 */
public interface PlanUse {

    /** The limit's name in the plan. */
    String limit();

    long of(UUID organizationId);
}
