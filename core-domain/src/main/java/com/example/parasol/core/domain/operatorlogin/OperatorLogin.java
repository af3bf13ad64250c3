package com.example.parasol.core.domain.operatorlogin;

import java.time.Instant;
import java.util.UUID;

/**
 * One login of one operator on one device.
 *
 * @param device what the browser calls itself
 * @param address from where
 * @param authenticatedAt when he last proved who he is
 * @param lastUse exact to the minute
 */
public record OperatorLogin(
        UUID id,
        UUID operatorId,
        String device,
        String address,
        Instant authenticatedAt,
        Instant lastUse) {}
