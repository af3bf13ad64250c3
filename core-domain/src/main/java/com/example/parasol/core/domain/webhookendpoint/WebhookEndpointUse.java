package com.example.parasol.core.domain.webhookendpoint;

import com.example.parasol.core.domain.plan.PlanLimit;
import com.example.parasol.core.domain.plan.PlanUse;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Counts all endpoints, disabled ones too: they are what is listed. */
@Component
class WebhookEndpointUse implements PlanUse {

    static final String LIMIT = "webhook-endpoints";

    @Configuration(proxyBeanMethods = false)
    static class Limit {

        @Bean
        PlanLimit webhookEndpoints() {
            return new PlanLimit(LIMIT, Map.of("free", 2L, "pro", 25L, "business", 250L));
        }
    }

    private final WebhookEndpointRepository endpoints;

    WebhookEndpointUse(WebhookEndpointRepository endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public String limit() {
        return LIMIT;
    }

    @Override
    public long of(UUID organizationId) {
        return endpoints.countByOrganizationId(organizationId);
    }
}
