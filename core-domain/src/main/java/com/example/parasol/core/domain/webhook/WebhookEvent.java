package com.example.parasol.core.domain.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened in an organization, for its own servers.
 *
 * @param type a {@link WebhookEventType}'s name
 * @param data what it happened to, as its JSON shape
 */
public record WebhookEvent(String type, UUID organizationId, Map<String, Object> data, Instant at) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body that is sent, in the shape that Standard Webhooks recommends. */
    public String payload() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("timestamp", at.toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }
}
