package com.example.parasol.api.web.live;

import com.example.parasol.core.domain.event.Subscription;
import java.time.Instant;

/** A caller who was let in, and what he hears. */
record Admission(String token, Instant end, Subscription subscription) implements AutoCloseable {

    @Override
    public void close() {
        subscription.close();
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "Admission[end=%s]".formatted(end);
    }
}
