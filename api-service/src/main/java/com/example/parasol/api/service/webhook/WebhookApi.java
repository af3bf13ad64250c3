package com.example.parasol.api.service.webhook;

import com.example.parasol.api.service.paging.Cursor;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryCursor;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The webhook endpoints of the caller's organization, and what was sent to them. */
@Component
public class WebhookApi {
    private final WebhookEndpointService endpoints;
    private final WebhookDeliveryService deliveries;

    WebhookApi(WebhookEndpointService endpoints, WebhookDeliveryService deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /** Makes an endpoint and shows its secret this once. */
    public WebhookSecretResource create(TenantActor actor, NewWebhookEndpointResource endpoint) {
        actor.require(Permission.WEBHOOKS_WRITE);
        return WebhookSecretResource.of(endpoints.create(actor, endpoint.toDomain()));
    }

    /** All endpoints, the newest first, on one page: they are few. */
    public Page<WebhookEndpointResource> list(TenantActor actor) {
        actor.require(Permission.WEBHOOKS_READ);
        return new Page<>(
                endpoints.list(actor).stream().map(WebhookEndpointResource::of).toList(), null);
    }

    public WebhookEndpointResource get(TenantActor actor, UUID id) {
        actor.require(Permission.WEBHOOKS_READ);
        return WebhookEndpointResource.of(endpoints.get(actor, id));
    }

    public WebhookEndpointResource edit(
            TenantActor actor, UUID id, Expected expected, WebhookEndpointPatchResource patch) {
        actor.require(Permission.WEBHOOKS_WRITE);
        return WebhookEndpointResource.of(endpoints.edit(actor, id, expected, patch.toDomain()));
    }

    public void delete(TenantActor actor, UUID id, Expected expected) {
        actor.require(Permission.WEBHOOKS_WRITE);
        endpoints.delete(actor, id, expected);
    }

    /** Makes another secret and shows it this once. */
    public WebhookSecretResource rotateSecret(TenantActor actor, UUID id) {
        actor.require(Permission.WEBHOOKS_WRITE);
        return WebhookSecretResource.of(endpoints.rotateSecret(actor, id));
    }

    public WebhookDeliveryResource test(TenantActor actor, UUID id) {
        actor.require(Permission.WEBHOOKS_WRITE);
        return WebhookDeliveryResource.of(deliveries.test(actor, id));
    }

    /** The newest first. */
    public Page<WebhookDeliveryResource> deliveries(
            TenantActor actor, UUID id, PageRequest request) {
        actor.require(Permission.WEBHOOKS_READ);
        var rows = deliveries.list(actor, id, cursor(request.after()), request.rows());
        return request.page(
                rows,
                delivery -> new Cursor(delivery.createdAt(), delivery.id()),
                WebhookDeliveryResource::of);
    }

    public WebhookDeliveryResource redeliver(TenantActor actor, UUID id, UUID deliveryId) {
        actor.require(Permission.WEBHOOKS_WRITE);
        return WebhookDeliveryResource.of(deliveries.redeliver(actor, id, deliveryId));
    }

    private static @Nullable WebhookDeliveryCursor cursor(@Nullable Cursor after) {
        return after == null ? null : new WebhookDeliveryCursor(after.at(), after.id());
    }
}
