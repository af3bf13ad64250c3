package com.example.parasol.core.domain.webhookdelivery;

import static com.example.parasol.core.domain.actor.Permission.WEBHOOKS_READ;
import static com.example.parasol.core.domain.actor.Permission.WEBHOOKS_WRITE;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.webhook.WebhookEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to the endpoints of an organization. */
@Service
public class WebhookDeliveryService {

    /** The type of what is sent to try an endpoint; none chooses it. */
    public static final String TEST = "webhook.test";

    private static final int MAX_LIMIT = 101;

    private final WebhookDeliveryRows rows;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    WebhookDeliveryService(WebhookDeliveryRows rows, JdbcClient jdbc, Audit audit, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was sent to an endpoint in the last 30 days, the newest first.
     *
     * @param after null starts at the newest
     * @param limit 1 to 101; others are taken as the nearest of these
     * @throws NotFound when it is no endpoint of the caller's
     */
    @Transactional(readOnly = true)
    public List<WebhookDelivery> list(
            TenantActor actor, UUID endpointId, @Nullable WebhookDeliveryCursor after, int limit) {
        actor.require(WEBHOOKS_READ);
        return rows.list(actor.organizationId(), endpointId, after, Math.clamp(limit, 1, MAX_LIMIT))
                .orElseThrow(() -> notFound(endpointId));
    }

    /**
     * Sends an event that never happened, whatever types the endpoint chose.
     *
     * @throws NotFound when it is no endpoint of the caller's
     * @throws Conflict when it is disabled
     */
    @Transactional
    public WebhookDelivery test(TenantActor actor, UUID endpointId) {
        actor.require(WEBHOOKS_WRITE);
        requireEnabled(actor, endpointId);
        var event =
                new WebhookEvent(
                        TEST,
                        actor.organizationId(),
                        Map.of("endpointId", endpointId.toString()),
                        clock.instant());
        return begun(actor, "webhook-endpoint.tested", endpointId, rows.add(endpointId, event));
    }

    /**
     * Sends an event once more, under the same webhook-id, as a delivery of its own.
     *
     * @throws NotFound when it is no endpoint or delivery of the caller's
     * @throws Conflict when the endpoint is disabled
     */
    @Transactional
    public WebhookDelivery redeliver(TenantActor actor, UUID endpointId, UUID deliveryId) {
        actor.require(WEBHOOKS_WRITE);
        requireEnabled(actor, endpointId);
        var earlier =
                rows.find(endpointId, deliveryId)
                        .orElseThrow(() -> new NotFound("webhook delivery", deliveryId));
        return begun(
                actor,
                "webhook-delivery.repeated",
                endpointId,
                rows.add(endpointId, earlier.eventId(), clock.instant()));
    }

    private WebhookDelivery begun(
            TenantActor actor, String action, UUID endpointId, UUID deliveryId) {
        audit.record(actor, action, deliveryId, Map.of("webhook-endpoint", endpointId.toString()));
        return rows.find(endpointId, deliveryId).orElseThrow();
    }

    /** It stays where it is until the transaction ends. */
    private void requireEnabled(TenantActor actor, UUID endpointId) {
        var enabled =
                jdbc.sql(
                                """
                                select state = 'ENABLED' from webhook_endpoint
                                where id = :id and organization_id = :organization for key share
                                """)
                        .param("id", endpointId)
                        .param("organization", actor.organizationId())
                        .query(Boolean.class)
                        .optional()
                        .orElseThrow(() -> notFound(endpointId));
        if (!enabled) {
            throw new Conflict(
                    new Violation("state", "disabled", "Enable the webhook endpoint first"));
        }
    }

    private static NotFound notFound(UUID endpointId) {
        return new NotFound("webhook endpoint", endpointId);
    }
}
