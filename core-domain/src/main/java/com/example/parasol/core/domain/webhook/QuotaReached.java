package com.example.parasol.core.domain.webhook;

import com.example.parasol.core.domain.organization.QuotaWatcher;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells an organization's servers when it takes the last that its plan allows. */
@Component
class QuotaReached implements QuotaWatcher {

    static final String TYPE = "quota.reached";

    @Configuration(proxyBeanMethods = false)
    static class Type {

        @Bean
        WebhookEventType quotaReachedType() {
            return new WebhookEventType(TYPE);
        }
    }

    private final Webhooks webhooks;
    private final Clock clock;

    QuotaReached(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public void reached(UUID organizationId, String limit, long max, String plan) {
        webhooks.publish(
                new WebhookEvent(
                        TYPE,
                        organizationId,
                        Map.of("limit", limit, "max", max, "plan", plan),
                        clock.instant()));
    }
}
