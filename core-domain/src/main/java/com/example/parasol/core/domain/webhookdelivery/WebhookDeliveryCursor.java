package com.example.parasol.core.domain.webhookdelivery;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of deliveries: the last one already seen. */
public record WebhookDeliveryCursor(Instant createdAt, UUID id) {}
