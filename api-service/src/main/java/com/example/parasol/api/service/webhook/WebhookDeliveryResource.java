package com.example.parasol.api.service.webhook;

import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery.Try;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event on its way to one endpoint, as the API shows it. */
@Schema(name = "WebhookDelivery", description = "One event on its way to one webhook endpoint")
public record WebhookDeliveryResource(
        UUID id,
        @Schema(description = "The header webhook-id of all tries") UUID eventId,
        @Schema(example = "quota.reached") String event,
        @Schema(
                        description =
                                "pending: it will be tried; delivered: it was answered by 2xx; failed: it is"
                                        + " tried no more",
                        allowableValues = {"pending", "delivered", "failed"})
                String state,
        @Schema(description = "How often it was tried, at most 10 times", example = "1")
                int attempts,
        Instant createdAt,
        @Schema(description = "null when it is tried no more") @Nullable Instant nextTryAt,
        @Schema(description = "The body that is sent, byte for byte", example = "{\"type\":\"…\"}")
                String payload,
        @Schema(description = "null before the first try") @Nullable LastTry lastTry) {

    /** What was sent and what came back. */
    @Schema(name = "WebhookTry")
    public record LastTry(
            Instant at,
            @Schema(example = "https://example.com/hooks/parasol") String url,
            @Schema(
                            description = "The header webhook-timestamp, in seconds",
                            example = "1767225600")
                    long timestamp,
            @Schema(
                            description = "The header webhook-signature",
                            example = "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")
                    String signature,
            @Schema(description = "null when no answer came", example = "204")
                    @Nullable Integer status,
            @Schema(description = "The answer's first 4 KiB; null when none came", example = "ok")
                    @Nullable String response,
            @Schema(
                            description = "Why no answer came; null when one did",
                            example = "The connection was refused")
                    @Nullable String error,
            @Schema(example = "42") int durationMillis) {

        static LastTry of(Try tried) {
            return new LastTry(
                    tried.at(),
                    tried.url(),
                    tried.at().getEpochSecond(),
                    tried.signature(),
                    tried.status(),
                    tried.response(),
                    tried.error(),
                    tried.durationMillis());
        }
    }

    static WebhookDeliveryResource of(WebhookDelivery delivery) {
        return new WebhookDeliveryResource(
                delivery.id(),
                delivery.eventId(),
                delivery.event(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.nextTryAt(),
                delivery.payload(),
                delivery.lastTry() == null ? null : LastTry.of(delivery.lastTry()));
    }
}
