package com.example.parasol.api.web.webhook;

import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refuses;
import com.example.parasol.api.service.version.IfMatch;
import com.example.parasol.api.service.webhook.NewWebhookEndpointResource;
import com.example.parasol.api.service.webhook.WebhookApi;
import com.example.parasol.api.service.webhook.WebhookEndpointPatchResource;
import com.example.parasol.api.service.webhook.WebhookEndpointResource;
import com.example.parasol.api.service.webhook.WebhookSecretResource;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.version.Expected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Webhooks", description = "Servers of yours that are told what happens")
@RestController
@RequestMapping("/v1/webhook-endpoints")
class WebhookEndpointController {
    private final WebhookApi webhooks;

    WebhookEndpointController(WebhookApi webhooks) {
        this.webhooks = webhooks;
    }

    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "List the webhook endpoints, the newest first")
    @GetMapping
    Page<WebhookEndpointResource> list(@AuthenticationPrincipal TenantActor actor) {
        return webhooks.list(actor);
    }

    @Operation(
            operationId = "createWebhookEndpoint",
            summary = "Make a webhook endpoint; its secret is shown this once")
    @Refuses({ProblemType.LOGIN_TOO_OLD, ProblemType.QUOTA_EXCEEDED, ProblemType.CONFLICT})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookSecretResource> create(
            @AuthenticationPrincipal TenantActor actor,
            @RequestBody NewWebhookEndpointResource endpoint,
            HttpServletRequest request) {
        var made = webhooks.create(actor, endpoint);
        return ResponseEntity.created(
                        URI.create(request.getRequestURI() + "/" + made.endpoint().id()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @Operation(operationId = "getWebhookEndpoint", summary = "Show a webhook endpoint")
    @GetMapping("/{id}")
    WebhookEndpointResource get(@AuthenticationPrincipal TenantActor actor, @PathVariable UUID id) {
        return webhooks.get(actor, id);
    }

    @Operation(
            operationId = "editWebhookEndpoint",
            summary = "Change, enable or disable a webhook endpoint",
            description = "Another `url` needs a fresh login of people.")
    @Refuses(ProblemType.LOGIN_TOO_OLD)
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    WebhookEndpointResource edit(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected,
            @RequestBody WebhookEndpointPatchResource patch) {
        return webhooks.edit(actor, id, expected, patch);
    }

    @Operation(
            operationId = "deleteWebhookEndpoint",
            summary = "Delete a webhook endpoint with its deliveries")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @AuthenticationPrincipal TenantActor actor,
            @PathVariable UUID id,
            @IfMatch Expected expected) {
        webhooks.delete(actor, id, expected);
    }

    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make another secret; for 24 hours the old one signs too")
    @Refuses({ProblemType.LOGIN_TOO_OLD, ProblemType.CONFLICT})
    @PostMapping("/{id}/secret-rotation")
    ResponseEntity<WebhookSecretResource> rotateSecret(
            @AuthenticationPrincipal TenantActor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(webhooks.rotateSecret(actor, id));
    }
}
