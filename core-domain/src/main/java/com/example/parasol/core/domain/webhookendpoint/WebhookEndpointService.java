package com.example.parasol.core.domain.webhookendpoint;

import static com.example.parasol.core.domain.actor.Permission.WEBHOOKS_READ;
import static com.example.parasol.core.domain.actor.Permission.WEBHOOKS_WRITE;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.Quotas;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.secret.Encryption;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhook.WebhookSecret;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The webhook endpoints of an organization. */
@Service
public class WebhookEndpointService {

    /** For how long the secret before the last one signs too. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private final WebhookEndpointRepository endpoints;
    private final WebhookEndpointRules rules;
    private final WebhookEndpointUse use;
    private final Encryption encryption;
    private final Quotas quotas;
    private final Audit audit;
    private final Clock clock;

    WebhookEndpointService(
            WebhookEndpointRepository endpoints,
            WebhookEndpointRules rules,
            WebhookEndpointUse use,
            Encryption encryption,
            Quotas quotas,
            Audit audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.rules = rules;
        this.use = use;
        this.encryption = encryption;
        this.quotas = quotas;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an endpoint.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code webhooks:write}
     * @throws com.example.parasol.core.domain.refusal.LoginTooOld for people, after ten minutes
     * @throws Invalid for fields url, description, events
     * @throws Conflict when this installation cannot keep secrets
     * @throws com.example.parasol.core.domain.refusal.QuotaExceeded when the plan's {@code
     *     webhook-endpoints} are used up
     */
    @Transactional
    public WebhookEndpointSecret create(TenantActor actor, NewWebhookEndpoint endpoint) {
        actor.require(WEBHOOKS_WRITE);
        requireOwnHand(actor);
        Invalid.throwIfAny(rules.check(endpoint.url(), endpoint.description(), endpoint.events()));
        var organizationId = actor.organizationId();
        quotas.requireRoom(organizationId, WebhookEndpointUse.LIMIT, () -> use.of(organizationId));
        var secret = WebhookSecret.random().text();
        var made =
                endpoints
                        .saveAndFlush(
                                new WebhookEndpointEntity(
                                        organizationId, endpoint, encrypt(secret), clock.instant()))
                        .toRecord();
        record(actor, "webhook-endpoint.created", made);
        return new WebhookEndpointSecret(made, secret);
    }

    /** All endpoints, the newest first. */
    @Transactional(readOnly = true)
    public List<WebhookEndpoint> list(TenantActor actor) {
        actor.require(WEBHOOKS_READ);
        return endpoints
                .findByOrganizationIdOrderByCreatedAtDescIdDesc(actor.organizationId())
                .stream()
                .map(WebhookEndpointEntity::toRecord)
                .toList();
    }

    @Transactional(readOnly = true)
    public WebhookEndpoint get(TenantActor actor, UUID id) {
        actor.require(WEBHOOKS_READ);
        return endpoints
                .findByIdAndOrganizationId(id, actor.organizationId())
                .map(WebhookEndpointEntity::toRecord)
                .orElseThrow(() -> missing(id));
    }

    /**
     * Changes the given fields. What was on its way to an endpoint that is disabled stays behind.
     *
     * @throws com.example.parasol.core.domain.refusal.LoginTooOld for people who change the URL,
     *     after ten minutes
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     * @throws Invalid for fields url, description, events
     */
    @Transactional
    public WebhookEndpoint edit(
            TenantActor actor, UUID id, Expected expected, WebhookEndpointPatch patch) {
        actor.require(WEBHOOKS_WRITE);
        var endpoint = lock(actor, id, expected);
        if (patch.url() != null && !patch.url().equals(endpoint.url())) {
            requireOwnHand(actor);
            Invalid.throwIfAny(rules.check(patch.url(), null, null));
        }
        Invalid.throwIfAny(rules.check(null, patch.description(), patch.events()));
        if (!endpoint.edit(patch, clock.instant())) {
            return endpoint.toRecord();
        }
        var edited = endpoints.saveAndFlush(endpoint).toRecord();
        if (edited.state() == State.DISABLED) {
            endpoints.dropPending(id);
        }
        record(actor, "webhook-endpoint.updated", edited);
        return edited;
    }

    /**
     * With all that is known of what was sent to it.
     *
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     */
    @Transactional
    public void delete(TenantActor actor, UUID id, Expected expected) {
        actor.require(WEBHOOKS_WRITE);
        var endpoint = lock(actor, id, expected);
        endpoints.delete(endpoint);
        record(actor, "webhook-endpoint.deleted", endpoint.toRecord());
    }

    /**
     * Makes another secret; the old one signs too for 24 hours.
     *
     * @throws com.example.parasol.core.domain.refusal.LoginTooOld for people, after ten minutes
     */
    @Transactional
    public WebhookEndpointSecret rotateSecret(TenantActor actor, UUID id) {
        actor.require(WEBHOOKS_WRITE);
        requireOwnHand(actor);
        var endpoint = lock(actor, id, Expected.ANY);
        var secret = WebhookSecret.random().text();
        var now = clock.instant();
        endpoint.rotate(encrypt(secret), now.plus(OVERLAP), now);
        var rotated = endpoints.saveAndFlush(endpoint).toRecord();
        record(actor, "webhook-endpoint.secret-rotated", rotated);
        return new WebhookEndpointSecret(rotated, secret);
    }

    /** Nobody who only took over a session has data sent to himself; keys were given the right. */
    private void requireOwnHand(TenantActor actor) {
        if (actor instanceof Member) {
            actor.requireFreshLogin(clock.instant());
        }
    }

    private byte[] encrypt(String secret) {
        if (!encryption.available()) {
            throw new Conflict(new Violation("secret", "impossible", "No secret can be kept here"));
        }
        return encryption.encrypt(secret);
    }

    private WebhookEndpointEntity lock(TenantActor actor, UUID id, Expected expected) {
        var endpoint = endpoints.lock(id, actor.organizationId()).orElseThrow(() -> missing(id));
        expected.require(endpoint.version());
        return endpoint;
    }

    private void record(TenantActor actor, String action, WebhookEndpoint endpoint) {
        audit.record(actor, action, endpoint.id(), Map.of("url", endpoint.url().toString()));
    }

    private static NotFound missing(UUID id) {
        return new NotFound("webhook endpoint", id);
    }
}
