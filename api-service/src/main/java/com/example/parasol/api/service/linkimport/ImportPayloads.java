package com.example.parasol.api.service.linkimport;

import com.example.parasol.api.service.webhook.WebhookPayload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What webhooks carry of imports. */
@Configuration(proxyBeanMethods = false)
class ImportPayloads {

    @Bean
    WebhookPayload importFinishedPayload() {
        return new WebhookPayload(
                "import.finished",
                "An import is at its end, finished or failed; its links come without link.created",
                ImportResource.class);
    }
}
