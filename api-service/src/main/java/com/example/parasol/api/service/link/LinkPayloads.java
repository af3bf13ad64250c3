package com.example.parasol.api.service.link;

import com.example.parasol.api.service.webhook.WebhookPayload;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What webhooks carry of links. */
@Configuration(proxyBeanMethods = false)
class LinkPayloads {

    @Schema(name = "LinkClicked", description = "How often a link was followed in one minute")
    record LinkClicked(
            UUID id,
            @Schema(example = "spring-sale") String slug,
            @Schema(description = "When the minute began") Instant minute,
            @Schema(
                            description =
                                    "In this minute; late clicks come as one more event of it",
                            example = "7")
                    long clicks,
            @Schema(description = "Ever", example = "42") long total) {}

    @Bean
    WebhookPayload linkCreatedPayload() {
        return new WebhookPayload(
                "link.created",
                "A link was made, but not by an import: import.finished tells of those",
                LinkResource.class);
    }

    @Bean
    WebhookPayload linkUpdatedPayload() {
        return new WebhookPayload(
                "link.updated",
                "A link was changed or taken out of the archive",
                LinkResource.class);
    }

    @Bean
    WebhookPayload linkArchivedPayload() {
        return new WebhookPayload("link.archived", "A link was archived", LinkResource.class);
    }

    @Bean
    WebhookPayload linkDeletedPayload() {
        return new WebhookPayload("link.deleted", "A link was deleted", LinkResource.class);
    }

    @Bean
    WebhookPayload linkClickedPayload() {
        return new WebhookPayload(
                "link.clicked", "A link was followed, told once a minute", LinkClicked.class);
    }
}
