package com.example.parasol.api.service.webhook;

import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The payloads of events that are there whatever the product is. */
@Configuration(proxyBeanMethods = false)
class WebhookPayloads {

    @Schema(name = "QuotaReached", description = "What the plan allows no more of")
    record QuotaReached(
            @Schema(example = "seats") String limit,
            @Schema(example = "5") long max,
            @Schema(example = "pro") String plan) {}

    @Schema(name = "WebhookTest", description = "The endpoint that is tried")
    record WebhookTest(UUID endpointId) {}

    @Bean
    WebhookPayload quotaReachedPayload() {
        return new WebhookPayload(
                "quota.reached", "The last that the plan allows was taken", QuotaReached.class);
    }

    @Bean
    WebhookPayload webhookTestPayload() {
        return new WebhookPayload(
                WebhookDeliveryService.TEST, "A webhook endpoint is tried", WebhookTest.class);
    }
}
