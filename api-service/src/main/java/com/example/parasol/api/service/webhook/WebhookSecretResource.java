package com.example.parasol.api.service.webhook;

import com.example.parasol.api.service.version.Versioned;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointSecret;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** A webhook endpoint whose secret was just made; it is shown this once. */
@Schema(name = "WebhookEndpointSecret", description = "A webhook endpoint with its new secret")
public record WebhookSecretResource(
        @JsonUnwrapped WebhookEndpointResource endpoint,
        @Schema(
                        description = "What signatures are checked with. It is not shown again.",
                        example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
                String secret)
        implements Versioned {

    static WebhookSecretResource of(WebhookEndpointSecret made) {
        return new WebhookSecretResource(
                WebhookEndpointResource.of(made.endpoint()), made.secret());
    }

    @Override
    public int version() {
        return endpoint.version();
    }

    @Override
    public Versioned shownAgain() {
        return endpoint;
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "WebhookSecretResource[endpoint=%s]".formatted(endpoint.id());
    }
}
