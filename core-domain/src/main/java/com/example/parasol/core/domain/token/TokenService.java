package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.member.Membership;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.refusal.NotFound;
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

    private final TokenRows rows;
    private final LoginService logins;
    private final Memberships memberships;
    private final Clock clock;
    private final TokenCache cache;

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
        this.cache = new TokenCache(live);
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
        return find(bearer).map(TokenHolder::actor);
    }

    /** When the caller's token ends by itself; empty when it does not, or is not his. */
    public Optional<Instant> end(TenantActor actor, String bearer) {
        return find(bearer)
                .filter(holder -> holder.actor().equals(actor))
                .flatMap(holder -> Optional.ofNullable(holder.expiresAt()));
    }

    /** The same, with what else the token tells. */
    public Optional<TokenHolder> find(String bearer) {
        var now = clock.instant();
        var hash = BearerToken.hash(bearer);
        return cache.get(hash, () -> lookUp(bearer, hash, now)).filter(holder -> holder.lives(now));
    }

    private Optional<TokenHolder> lookUp(String bearer, byte[] hash, Instant now) {
        return BearerToken.isWhole(bearer)
                ? rows.use(hash, now, now.minus(EXACTNESS))
                : Optional.empty();
    }
}
