package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.actor.TenantActor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Issues dashboard tokens and tells who stands behind a bearer token. */
@Service
public class TokenService {

    /**
     * Issues a token of ten minutes for a live login.
     *
     * @param organizationId null takes the person's oldest organization
     * @throws com.example.parasol.core.domain.refusal.NotFound when the login has ended or the
     *     person does not belong to the organization
     */
    public DashboardToken issue(UUID loginId, @Nullable UUID organizationId) {
        throw new UnsupportedOperationException();
    }

    /** Who presents this token; empty when it is malformed, unknown, expired or revoked. */
    public Optional<TenantActor> authenticate(String bearer) {
        throw new UnsupportedOperationException();
    }
}
