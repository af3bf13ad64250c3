package com.example.parasol.core.domain.webhookdispatch;

import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Receiver;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.webhook.WebhookEvent;
import com.example.parasol.core.domain.webhook.Webhooks;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import com.example.parasol.core.domain.webhookendpoint.NewWebhookEndpoint;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointSecret;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Endpoints, what happens for them, and what becomes of it. */
class Endpoints {

    private final WebhookEndpointService endpoints;
    private final WebhookDeliveryService deliveries;
    private final WebhookDispatcher dispatcher;
    private final Webhooks webhooks;
    private final TransactionOperations transaction;
    private final Clock clock;

    Endpoints(
            WebhookEndpointService endpoints,
            WebhookDeliveryService deliveries,
            WebhookDispatcher dispatcher,
            Webhooks webhooks,
            TransactionOperations transaction,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.webhooks = webhooks;
        this.transaction = transaction;
        this.clock = clock;
    }

    WebhookEndpointSecret make(Member owner, Receiver receiver) {
        return endpoints.create(
                owner, new NewWebhookEndpoint(receiver.url(), "", List.of("quota.reached")));
    }

    void happens(Member owner, int times) {
        var event =
                new WebhookEvent(
                        "quota.reached",
                        owner.organizationId(),
                        Map.of("limit", "seats"),
                        clock.instant());
        transaction.executeWithoutResult(_ -> webhooks.publish(Collections.nCopies(times, event)));
    }

    WebhookDelivery newest(Member owner, UUID endpointId) {
        return deliveries.list(owner, endpointId, null, 1).getFirst();
    }

    /** Waits until the newest delivery was tried so often; it may be tried at once. */
    WebhookDelivery tried(Member owner, UUID endpointId, int attempts) {
        dispatcher.fill();
        return await().until(
                        () -> newest(owner, endpointId),
                        delivery -> delivery.attempts() == attempts);
    }
}
