package com.example.parasol.core.domain.key;

import static com.example.parasol.core.domain.actor.Permission.KEYS_READ;
import static com.example.parasol.core.domain.actor.Permission.KEYS_WRITE;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.Quotas;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.token.BearerToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The API keys of an organization. */
@Service
public class ApiKeyService {

    private final ApiKeyRepository keys;
    private final ApiKeyUse use;
    private final Quotas quotas;
    private final Audit audit;
    private final ApiKeyEndings endings;
    private final Clock clock;

    ApiKeyService(
            ApiKeyRepository keys,
            ApiKeyUse use,
            Quotas quotas,
            Audit audit,
            ApiKeyEndings endings,
            Clock clock) {
        this.keys = keys;
        this.use = use;
        this.quotas = quotas;
        this.audit = audit;
        this.endings = endings;
        this.clock = clock;
    }

    /**
     * Makes a key.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code keys:write}
     * @throws com.example.parasol.core.domain.refusal.LoginTooOld after ten minutes
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields name, scopes, expiresAt
     * @throws com.example.parasol.core.domain.refusal.QuotaExceeded when the plan's {@code keys}
     *     are used up
     */
    @Transactional
    public NewApiKeySecret create(TenantActor actor, NewApiKey newKey) {
        requireOwnHand(actor);
        newKey.check(clock.instant());
        var organizationId = actor.organizationId();
        quotas.requireRoom(organizationId, ApiKeyUse.LIMIT, () -> use.of(organizationId));
        var token = BearerToken.random(BearerToken.Kind.KEY);
        var key =
                keys.save(new ApiKeyEntity(token, organizationId, newKey, clock.instant()))
                        .toDetails();
        audit.record(
                actor,
                "key.created",
                key.id(),
                Map.of("scopes", String.join(" ", newKey.scopes())));
        return new NewApiKeySecret(key, token.text());
    }

    /** All keys that are not revoked, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiKeyDetails> list(TenantActor actor) {
        actor.require(KEYS_READ);
        return keys.findKeys(actor.organizationId()).stream().map(ApiKeyEntity::toDetails).toList();
    }

    /** The key that is calling; it needs no permission to know itself. */
    @Transactional(readOnly = true)
    public ApiKeyDetails current(ApiKey key) {
        return keys.findKey(key.id(), key.organizationId())
                .map(ApiKeyEntity::toDetails)
                .orElseThrow(() -> new NotFound("API key", key.id()));
    }

    /**
     * Revokes a key in every process within a second.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code keys:write}
     * @throws com.example.parasol.core.domain.refusal.LoginTooOld after ten minutes
     */
    @Transactional
    public void revoke(TenantActor actor, UUID keyId) {
        requireOwnHand(actor);
        var key =
                keys.lockKey(keyId, actor.organizationId())
                        .orElseThrow(() -> new NotFound("API key", keyId));
        endings.end(actor, key);
    }

    /** Nobody who only took over a session makes himself a key, or stops a program. */
    private void requireOwnHand(TenantActor actor) {
        actor.require(KEYS_WRITE);
        actor.requireFreshLogin(clock.instant());
    }
}
