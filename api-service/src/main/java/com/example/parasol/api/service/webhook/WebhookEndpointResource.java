package com.example.parasol.api.service.webhook;

import com.example.parasol.api.service.version.Versioned;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook endpoint as the API shows it, without its secret. */
@Schema(name = "WebhookEndpoint", description = "A server of yours that is told what happens")
public record WebhookEndpointResource(
        UUID id,
        @Schema(example = "https://example.com/hooks/parasol") URI url,
        @Schema(description = "For people; may be empty", example = "The shop") String description,
        @Schema(description = "What it is told", example = "[\"quota.reached\"]")
                List<String> events,
        @Schema(
                        description = "Nothing is sent to one that is disabled",
                        allowableValues = {"enabled", "disabled"})
                String state,
        @Schema(
                        description =
                                "manual: somebody wanted it; gone: the server answered 410; failing: no call"
                                        + " has succeeded for five days; null while it is enabled",
                        allowableValues = {"manual", "gone", "failing"})
                @Nullable String disabledReason,
        @Schema(description = "Since when every call has failed; null when the last succeeded")
                @Nullable Instant failingSince,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version)
        implements Versioned {

    static WebhookEndpointResource of(WebhookEndpoint endpoint) {
        return new WebhookEndpointResource(
                endpoint.id(),
                endpoint.url(),
                endpoint.description(),
                endpoint.events(),
                lower(endpoint.state()),
                endpoint.disabledReason() == null ? null : lower(endpoint.disabledReason()),
                endpoint.failingSince(),
                endpoint.createdAt(),
                endpoint.updatedAt(),
                endpoint.version());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
