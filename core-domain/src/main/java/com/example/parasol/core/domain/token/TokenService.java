package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.event.Revocation;
import com.example.parasol.core.domain.event.Revocation.KeyRevoked;
import com.example.parasol.core.domain.event.Revocation.LoginEnded;
import com.example.parasol.core.domain.event.Revocation.MembershipChanged;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.member.Membership;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.token.TokenRows.Holder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues dashboard tokens and tells who stands behind a bearer token. */
@Service
public class TokenService {

    static final Duration DASHBOARD_LIFE = Duration.ofMinutes(10);

    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    // should a notification be missed, a revoked token still ends within a second
    private static final Duration CACHED = Duration.ofSeconds(1);

    private final TokenRows rows;
    private final LoginService logins;
    private final Memberships memberships;
    private final Clock clock;
    private final Cache<String, @Nullable Holder> cache =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(CACHED).build();

    TokenService(
            TokenRows rows,
            LoginService logins,
            Memberships memberships,
            LiveEvents live,
            Clock clock) {
        this.rows = rows;
        this.logins = logins;
        this.memberships = memberships;
        this.clock = clock;
        live.onRevoked(this::forget);
    }

    /**
     * Issues a token of ten minutes for a live login.
     *
     * @param organizationId null takes the one for which the login acts
     * @throws NotFound when the login has ended or the person does not belong to the organization
     */
    @Transactional
    public DashboardToken issue(UUID loginId, @Nullable UUID organizationId) {
        var person = logins.find(loginId).orElseThrow(() -> new NotFound("login", loginId));
        var membership =
                organizationId == null
                        ? memberships.current(person.actor())
                        : memberships.find(person.account().id(), organizationId);
        var chosen =
                membership
                        .map(Membership::organizationId)
                        .orElseThrow(() ->
                                new NotFound(
                                        "organization",
                                        organizationId == null ? "" : organizationId));
        var token = BearerToken.random(BearerToken.Kind.DASHBOARD);
        var now = clock.instant();
        var expiresAt = now.plus(DASHBOARD_LIFE);
        rows.addDashboard(token, chosen, loginId, now, expiresAt);
        return new DashboardToken(token.text(), expiresAt, chosen);
    }

    /** Who presents this token; empty when it is malformed, unknown, expired or revoked. */
    public Optional<TenantActor> authenticate(String bearer) {
        return holder(bearer).map(Holder::actor);
    }

    /** When the caller's token ends by itself; empty when it does not, or is not his. */
    public Optional<Instant> end(TenantActor actor, String bearer) {
        return holder(bearer)
                .filter(holder -> holder.actor().equals(actor))
                .flatMap(holder -> Optional.ofNullable(holder.expiresAt()));
    }

    private Optional<Holder> holder(String bearer) {
        var now = clock.instant();
        return BearerToken.parse(bearer)
                .flatMap(token ->
                        Optional.ofNullable(cache.get(token.text(), _ -> find(token, now))))
                .filter(holder -> holder.expiresAt() == null || holder.expiresAt().isAfter(now));
    }

    private @Nullable Holder find(BearerToken token, Instant now) {
        var holder = rows.find(token.hash(), now).orElse(null);
        if (holder != null
                && (holder.lastUse() == null || holder.lastUse().isBefore(now.minus(EXACTNESS)))) {
            rows.touch(holder.tokenId(), now, now.minus(EXACTNESS));
        }
        return holder;
    }

    private void forget(Revocation revocation) {
        cache.asMap().values().removeIf(holder -> hangsOn(holder.actor(), revocation));
    }

    private static boolean hangsOn(TenantActor actor, Revocation revocation) {
        return switch (actor) {
            case ApiKey key -> revocation instanceof KeyRevoked(var id) && id.equals(key.id());
            case Member member ->
                    switch (revocation) {
                        case KeyRevoked _ -> false;
                        case LoginEnded(var id) -> id.equals(member.loginId());
                        case MembershipChanged(var accountId, var organizationId) ->
                                accountId.equals(member.accountId())
                                        && organizationId.equals(member.organizationId());
                    };
        };
    }
}
