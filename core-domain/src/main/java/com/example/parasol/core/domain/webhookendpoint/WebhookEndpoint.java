package com.example.parasol.core.domain.webhookendpoint;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A server of a customer that is told what happens.
 *
 * @param events the types that it chose
 * @param disabledReason null while it is enabled
 * @param failingSince when the first of the tries failed that came after the last success
 */
public record WebhookEndpoint(
        UUID id,
        URI url,
        String description,
        List<String> events,
        State state,
        @Nullable DisabledReason disabledReason,
        @Nullable Instant failingSince,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** Whether anything is sent. */
    public enum State {
        ENABLED,
        DISABLED
    }

    /** Why nothing is sent. */
    public enum DisabledReason {
        /** Somebody wanted it. */
        MANUAL,
        /** The server answered 410. */
        GONE,
        /** It has failed for days. */
        FAILING
    }

    public WebhookEndpoint {
        events = List.copyOf(events);
    }
}
