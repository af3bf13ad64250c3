package com.example.parasol.api.web.live;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.event.Subscription;

/** A caller who was let in, and what he hears. */
record Admission(TenantActor actor, String token, Subscription subscription)
        implements AutoCloseable {

    @Override
    public void close() {
        subscription.close();
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "Admission[actor=%s]".formatted(actor);
    }
}
