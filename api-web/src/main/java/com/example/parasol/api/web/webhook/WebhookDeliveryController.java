package com.example.parasol.api.web.webhook;

import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refuses;
import com.example.parasol.api.service.webhook.WebhookApi;
import com.example.parasol.api.service.webhook.WebhookDeliveryResource;
import com.example.parasol.core.domain.actor.TenantActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Webhooks")
@RestController
@RequestMapping("/v1/webhook-endpoints/{id}")
class WebhookDeliveryController {
    private final WebhookApi webhooks;

    WebhookDeliveryController(WebhookApi webhooks) {
        this.webhooks = webhooks;
    }

    @Operation(
            operationId = "testWebhookEndpoint",
            summary = "Send a webhook.test event to a webhook endpoint that is enabled")
    @Refuses(ProblemType.CONFLICT)
    @PostMapping("/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookDeliveryResource test(
            @AuthenticationPrincipal TenantActor actor, @PathVariable UUID id) {
        return webhooks.test(actor, id);
    }

    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List what was sent in the last 30 days, the newest first")
    @GetMapping("/deliveries")
    Page<WebhookDeliveryResource> list(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return webhooks.deliveries(actor, id, PageRequest.of(cursor, limit));
    }

    @Operation(
            operationId = "repeatWebhookDelivery",
            summary = "Send an event once more, under the same webhook-id",
            description = "The webhook endpoint must be enabled.")
    @Refuses(ProblemType.CONFLICT)
    @PostMapping("/deliveries/{deliveryId}/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookDeliveryResource redeliver(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @PathVariable UUID deliveryId) {
        return webhooks.redeliver(actor, id, deliveryId);
    }
}
