package com.example.parasol.core.domain.webhook;

/**
 * A kind of event that customers can choose: a bean in the feature's own package. The API documents
 * what it carries.
 *
 * @param name noun and verb, for example {@code invoice.paid}
 */
public record WebhookEventType(String name) {}
