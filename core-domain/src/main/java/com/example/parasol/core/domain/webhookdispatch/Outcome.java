package com.example.parasol.core.domain.webhookdispatch;

import com.example.parasol.core.domain.outgoing.OutgoingAnswer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a try.
 *
 * @param signature which it was sent with
 * @param answer null when none came
 * @param error why none came, null when one did
 */
record Outcome(
        Instant at,
        Duration duration,
        String signature,
        @Nullable OutgoingAnswer answer,
        @Nullable String error) {

    private static final int GONE = 410;

    /** A redirect is none: its target was never looked at. */
    boolean succeeded() {
        return answer != null && answer.status() / 100 == 2;
    }

    /** The server wants nothing more, ever. */
    boolean gone() {
        return answer != null && answer.status() == GONE;
    }

    @Nullable Duration retryAfter() {
        return answer == null ? null : answer.retryAfter();
    }
}
