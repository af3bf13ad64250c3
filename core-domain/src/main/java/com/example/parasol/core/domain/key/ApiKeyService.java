package com.example.parasol.core.domain.key;

import static com.example.parasol.core.domain.actor.Permission.KEYS_READ;
import static com.example.parasol.core.domain.actor.Permission.KEYS_WRITE;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.Quotas;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.token.BearerToken;
import com.example.parasol.core.domain.version.Expected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The API keys of an organization. */
@Service
public class ApiKeyService {

    /** How long a key that was rotated is still taken. */
    public static final Duration OVERLAP = Duration.ofHours(24);

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

    /**
     * Makes a key of the same name and scopes. The old one ends 24 hours later, or when it was to
     * end anyway; its place in the plan is the new one's. No more than these two overlap.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code keys:write}
     * @throws com.example.parasol.core.domain.refusal.LoginTooOld after ten minutes
     * @throws NotFound when there is no such key, or it was revoked
     * @throws Conflict when it has ended, was rotated, or replaced one that is still taken
     */
    @Transactional
    public NewApiKeySecret rotate(TenantActor actor, UUID keyId) {
        requireOwnHand(actor);
        var now = clock.instant();
        var old = lock(actor, keyId);
        requireRotatable(old, now);
        var token = BearerToken.random(BearerToken.Kind.KEY);
        var successor = keys.save(old.renewed(token, now));
        old.giveWayTo(successor, now.plus(OVERLAP));
        audit.record(actor, "key.rotated", keyId, Map.of("successor", successor.id().toString()));
        return new NewApiKeySecret(successor.toDetails(), token.text());
    }

    private void requireRotatable(ApiKeyEntity key, Instant now) {
        if (key.isRotated()) {
            throw conflict("rotated", "Rotate the key that has replaced this one");
        }
        if (key.hasEnded(now)) {
            throw conflict("expired", "This key has expired: make a new one");
        }
        if (keys.overlaps(key.id(), now)) {
            throw conflict("overlap", "Revoke the key that this one replaced, or wait for its end");
        }
    }

    private static Conflict conflict(String code, String detail) {
        return new Conflict(new Violation("id", code, detail));
    }

    /**
     * The keys that are not revoked, the newest first, without those that were rotated and have
     * ended.
     *
     * @param limit 1 to 101: a page, and one more to know whether another follows
     */
    @Transactional(readOnly = true)
    public List<ApiKeyDetails> list(TenantActor actor, ApiKeyCursor after, int limit) {
        actor.require(KEYS_READ);
        return keys
                .findKeys(
                        actor.organizationId(),
                        after.createdAt(),
                        after.id(),
                        clock.instant(),
                        Limit.of(limit))
                .stream()
                .map(ApiKeyEntity::toDetails)
                .toList();
    }

    /**
     * One that is not revoked.
     *
     * @throws NotFound when there is no such key
     */
    @Transactional(readOnly = true)
    public ApiKeyDetails get(TenantActor actor, UUID keyId) {
        actor.require(KEYS_READ);
        return keys.findKey(keyId, actor.organizationId())
                .map(ApiKeyEntity::toDetails)
                .orElseThrow(() -> new NotFound("API key", keyId));
    }

    /**
     * Revokes a key in every process within a second.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code keys:write}
     * @throws com.example.parasol.core.domain.refusal.LoginTooOld after ten minutes
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     */
    @Transactional
    public void revoke(TenantActor actor, UUID keyId, Expected expected) {
        requireOwnHand(actor);
        var key = lock(actor, keyId);
        expected.require(key.version());
        endings.end(actor, key);
    }

    private ApiKeyEntity lock(TenantActor actor, UUID keyId) {
        return keys.lockKey(keyId, actor.organizationId())
                .orElseThrow(() -> new NotFound("API key", keyId));
    }

    /** Nobody who only took over a session makes himself a key, or stops a program. */
    private void requireOwnHand(TenantActor actor) {
        actor.require(KEYS_WRITE);
        actor.requireFreshLogin(clock.instant());
    }
}
