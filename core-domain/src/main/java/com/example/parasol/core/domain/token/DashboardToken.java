package com.example.parasol.core.domain.token;

import java.time.Instant;
import java.util.UUID;

/** A bearer token for one login and one organization, shown once. */
public record DashboardToken(String token, Instant expiresAt, UUID organizationId) {

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "DashboardToken[organizationId=%s]".formatted(organizationId);
    }
}
