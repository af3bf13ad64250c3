package com.example.parasol.core.domain.webhookdelivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint.
 *
 * @param eventId the webhook-id of all its tries
 * @param payload the body, byte for byte
 * @param attempts how often it was tried
 * @param nextTryAt null when nothing is tried any more
 * @param lastTry null before the first
 */
public record WebhookDelivery(
        UUID id,
        UUID eventId,
        String event,
        String payload,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextTryAt,
        @Nullable Try lastTry) {

    /** How far it has come. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    /**
     * What became of one try.
     *
     * @param url to which it went
     * @param signature the header webhook-signature
     * @param status null when there was no answer
     * @param response the answer's first 4 KiB
     * @param error why there was no answer, null when there was one
     */
    public record Try(
            Instant at,
            String url,
            String signature,
            @Nullable Integer status,
            @Nullable String response,
            @Nullable String error,
            int durationMillis) {}
}
