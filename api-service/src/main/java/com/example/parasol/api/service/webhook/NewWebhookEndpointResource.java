package com.example.parasol.api.service.webhook;

import com.example.parasol.api.service.input.Required;
import com.example.parasol.core.domain.webhookendpoint.NewWebhookEndpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook endpoint to be made. */
@Schema(name = "NewWebhookEndpoint", description = "A webhook endpoint to be made")
public record NewWebhookEndpointResource(
        @Schema(
                        description = "An https address that the public Internet reaches",
                        requiredMode = RequiredMode.REQUIRED,
                        maxLength = 2048,
                        example = "https://example.com/hooks/parasol")
                @Nullable String url,
        @Schema(
                        description = "For people",
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        maxLength = 200,
                        example = "The shop")
                @Nullable String description,
        @Schema(
                        description = "What it is told, at least one",
                        requiredMode = RequiredMode.REQUIRED,
                        example = "[\"quota.reached\"]")
                @Nullable List<@Nullable String> events) {

    NewWebhookEndpoint toDomain() {
        return Required.read(required ->
                new NewWebhookEndpoint(
                        required.text("url", url),
                        description == null ? "" : description,
                        required.texts("events", events)));
    }
}
