package com.example.parasol.core.domain.webhookdispatch;

import com.example.parasol.core.domain.outgoing.OutgoingClient;
import com.example.parasol.core.domain.outgoing.OutgoingFailure;
import com.example.parasol.core.domain.secret.Encryption;
import com.example.parasol.core.domain.webhook.WebhookSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the call of one delivery (Standard Webhooks 1.0); holds no database connection. */
@Component
class Courier {

    private final OutgoingClient client;
    private final Encryption encryption;
    private final Clock clock;

    Courier(OutgoingClient client, Encryption encryption, Clock clock) {
        this.client = client;
        this.encryption = encryption;
        this.clock = clock;
    }

    Outcome deliver(DueDelivery delivery) {
        var at = clock.instant();
        var signature = sign(delivery, at);
        var headers =
                Map.of(
                        "webhook-id",
                        delivery.eventId().toString(),
                        "webhook-timestamp",
                        Long.toString(at.getEpochSecond()),
                        "webhook-signature",
                        signature);
        var begun = System.nanoTime();
        try {
            var answer = client.post(delivery.url(), headers, delivery.payload());
            return new Outcome(at, since(begun), signature, answer, null);
        } catch (OutgoingFailure failure) {
            return new Outcome(at, since(begun), signature, null, failure.reason());
        }
    }

    /** With the old secret too, as long as it is valid: receivers take whichever they know. */
    private String sign(DueDelivery delivery, Instant at) {
        return Stream.of(delivery.secret(), delivery.previousSecret())
                .filter(Objects::nonNull)
                .map(encryption::decrypt)
                .map(WebhookSecret::parse)
                .map(secret -> secret.sign(delivery.eventId(), at, delivery.payload()))
                .collect(Collectors.joining(" "));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
