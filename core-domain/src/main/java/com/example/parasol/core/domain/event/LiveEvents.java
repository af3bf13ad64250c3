package com.example.parasol.core.domain.event;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * What this process hears from all processes. Consumers are called one after another on one thread
 * and must return quickly.
 */
@Service
public class LiveEvents {

    /** Hears the events of one organization. */
    public Subscription subscribe(UUID organizationId, Consumer<LiveEvent> consumer) {
        throw new UnsupportedOperationException();
    }

    /** Hears of every login and key that ends. */
    public Subscription onRevoked(Consumer<Revocation> consumer) {
        throw new UnsupportedOperationException();
    }
}
