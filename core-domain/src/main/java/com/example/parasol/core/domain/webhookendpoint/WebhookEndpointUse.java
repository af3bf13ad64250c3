package com.example.parasol.core.domain.webhookendpoint;

import com.example.parasol.core.domain.plan.PlanLimit;
import com.example.parasol.core.domain.plan.PlanUse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts all endpoints, disabled ones too: they are what is listed. */
@Component
class WebhookEndpointUse extends PlanUse {

    static final String LIMIT = "webhook-endpoints";

    @Configuration(proxyBeanMethods = false)
    static class Limit {

        @Bean
        PlanLimit webhookEndpoints() {
            return new PlanLimit(LIMIT, Map.of("free", 2L, "pro", 25L, "business", 250L));
        }
    }

    WebhookEndpointUse(JdbcClient jdbc) {
        super(
                jdbc,
                LIMIT,
                "select count(*) from webhook_endpoint where organization_id = :organization");
    }
}
