package com.example.parasol.core.domain.webhookendpoint;

import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change; null leaves a field as it is. */
public record WebhookEndpointPatch(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<String> events,
        @Nullable State state) {}
