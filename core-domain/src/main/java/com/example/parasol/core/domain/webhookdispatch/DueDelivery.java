package com.example.parasol.core.domain.webhookdispatch;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery whose time has come, with all that its call needs.
 *
 * @param attempts how often it was tried before
 * @param secret encrypted
 * @param previousSecret encrypted; null when there is none that still signs
 */
record DueDelivery(
        UUID id,
        int attempts,
        UUID eventId,
        String payload,
        UUID endpointId,
        URI url,
        byte[] secret,
        byte @Nullable [] previousSecret) {}
