package com.example.parasol.core.domain.webhookendpoint;

/**
 * An endpoint whose secret was just made; it is shown this once.
 *
 * @param secret {@code whsec_} and 32 bytes in Base64
 */
public record WebhookEndpointSecret(WebhookEndpoint endpoint, String secret) {

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "WebhookEndpointSecret[endpoint=%s]".formatted(endpoint.id());
    }
}
