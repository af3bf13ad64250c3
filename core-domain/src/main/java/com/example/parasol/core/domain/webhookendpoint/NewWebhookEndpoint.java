package com.example.parasol.core.domain.webhookendpoint;

import java.util.List;

/**
 * An endpoint to be made.
 *
 * @param url which the public Internet reaches by https
 * @param description at most 200 characters, for people; may be empty
 * @param events at least one type
 */
public record NewWebhookEndpoint(String url, String description, List<String> events) {}
