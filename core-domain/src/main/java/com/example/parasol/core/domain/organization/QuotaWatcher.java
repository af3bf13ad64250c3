package com.example.parasol.core.domain.organization;

import java.util.UUID;

/** Hears who takes the last that a plan allows: a bean in the package of whoever wants to know. */
public interface QuotaWatcher {

    /**
     * Called in the transaction that takes it.
     *
     * @param limit its name in the plan
     */
    void reached(UUID organizationId, String limit, long max, String plan);
}
