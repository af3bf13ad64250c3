package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.webhook.WebhookEventType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What organizations may have their servers told about their links. */
@Configuration(proxyBeanMethods = false)
class LinkWebhooks {

    @Bean
    WebhookEventType linkCreatedType() {
        return new WebhookEventType("link.created");
    }

    @Bean
    WebhookEventType linkUpdatedType() {
        return new WebhookEventType("link.updated");
    }

    @Bean
    WebhookEventType linkArchivedType() {
        return new WebhookEventType("link.archived");
    }

    @Bean
    WebhookEventType linkDeletedType() {
        return new WebhookEventType("link.deleted");
    }
}
