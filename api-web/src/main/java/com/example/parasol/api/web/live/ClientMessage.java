package com.example.parasol.api.web.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that a client has to say: who it is. It may say so again before its token ends.
 *
 * @param since up to when it has heard of everything; null if it comes for the first time
 */
record ClientMessage(@Nullable String type, @Nullable String token, @Nullable Instant since) {
    static final ClientMessage UNREADABLE = new ClientMessage(null, null, null);

    /** The token, empty if this says something else. */
    String proof() {
        return "authenticate".equals(type) && token != null ? token : "";
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "ClientMessage[type=%s]".formatted(type);
    }
}
