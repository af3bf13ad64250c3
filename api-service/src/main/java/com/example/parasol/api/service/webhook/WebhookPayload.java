package com.example.parasol.api.service.webhook;

/**
 * What an event carries, for the document: a bean in the feature's own package.
 *
 * @param event the type's name
 * @param summary when it happens
 * @param data the record whose JSON is the event's {@code data}
 */
public record WebhookPayload(String event, String summary, Class<? extends Record> data) {}
