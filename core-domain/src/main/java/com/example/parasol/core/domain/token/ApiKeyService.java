package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.TenantActor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The API keys of an organization. */
@Service
public class ApiKeyService {

    /**
     * Makes a key.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code keys:write}
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields name, scopes, expiresAt
     */
    public NewApiKeySecret create(TenantActor actor, NewApiKey newKey) {
        throw new UnsupportedOperationException();
    }

    /** All keys that are not revoked, the newest first. */
    public List<ApiKeyDetails> list(TenantActor actor) {
        throw new UnsupportedOperationException();
    }

    /** The key that is calling. */
    public ApiKeyDetails current(ApiKey key) {
        throw new UnsupportedOperationException();
    }

    /** Revokes a key in every process within a second. */
    public void revoke(TenantActor actor, UUID keyId) {
        throw new UnsupportedOperationException();
    }
}
