package com.example.parasol.core.domain.audit;

import com.example.parasol.core.domain.actor.Actor;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the audit trail, in the transaction of what it records. */
@Service
public class Audit {

    /** Records what the caller did, for example {@code key.revoked}, and to what. */
    public void record(Actor actor, String action, @Nullable UUID subject) {
        record(actor, action, subject, Map.of());
    }

    /**
     * Records it with details, such as from which address.
     *
     * @param details no secrets, no passwords
     */
    public void record(
            Actor actor, String action, @Nullable UUID subject, Map<String, String> details) {
        throw new UnsupportedOperationException();
    }
}
