package com.example.parasol.api.web;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.key.NewApiKey;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.member.MembershipService;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.signup.NewSignup;
import com.example.parasol.core.domain.signup.SignupService;
import com.example.parasol.core.domain.token.TokenService;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes organizations with people and keys, through the services that make them in earnest. */
@Lazy
public class Tenants {
    /** What keys may do, whatever the product is. */
    public static final List<String> SCOPES =
            Arrays.stream(Permission.values())
                    .filter(Permission::grantableToKeys)
                    .map(Permission::scope)
                    .toList();

    private static final String PASSWORD = "correct horse battery";

    private final AtomicInteger count = new AtomicInteger();
    private final SignupService signups;
    private final LoginService logins;
    private final OrganizationService organizations;
    private final MembershipService memberships;
    private final TokenService tokens;
    private final ApiKeyService keys;
    private final JdbcClient jdbc;
    private final Tenant first;
    private final Tenant second;

    Tenants(
            SignupService signups,
            LoginService logins,
            OrganizationService organizations,
            MembershipService memberships,
            TokenService tokens,
            ApiKeyService keys,
            JdbcClient jdbc) {
        this.signups = signups;
        this.logins = logins;
        this.organizations = organizations;
        this.memberships = memberships;
        this.tokens = tokens;
        this.keys = keys;
        this.jdbc = jdbc;
        this.first = shared();
        this.second = shared();
    }

    /** A person at one login. */
    public record Person(UUID accountId, UUID loginId, String email, String token) {}

    /** An organization with its owner, and a key that may do what keys may do. */
    public record Tenant(UUID id, Person owner, String key) {}

    /** The organization that most tests share. */
    public Tenant first() {
        return first;
    }

    /** A stranger to the first. */
    public Tenant second() {
        return second;
    }

    public Tenant found(String plan) {
        var person = signUp();
        var organization = organizations.of(person.accountId()).getFirst().id();
        subscribe(organization, plan);
        return new Tenant(organization, person, key(person.token(), SCOPES.toArray(String[]::new)));
    }

    public void subscribe(UUID organization, String plan) {
        jdbc.sql("update organization set plan = ? where id = ?")
                .params(plan, organization)
                .update();
    }

    /** Fresh for an hour: all tests together may take longer than a login stays so. */
    private Tenant shared() {
        var tenant = found("business");
        letTimePass(tenant.owner(), Duration.ofHours(-1));
        return tenant;
    }

    /** A new person with this role. */
    public Person join(Tenant tenant, Role role) {
        var person = signUp();
        jdbc.sql("insert into membership (organization_id, account_id, role) values (?, ?, ?)")
                .params(tenant.id(), person.accountId(), role.name())
                .update();
        var token = tokens.issue(person.loginId(), tenant.id()).token();
        return new Person(person.accountId(), person.loginId(), person.email(), token);
    }

    public String key(String token, String... scopes) {
        var actor = tokens.authenticate(token).orElseThrow();
        return keys.create(actor, new NewApiKey("Test", List.of(scopes), null)).secret();
    }

    /** A request body for a new key. */
    public static String newKey(String name) {
        return "{\"name\": \"%s\", \"scopes\": [\"%s\"]}".formatted(name, SCOPES.getFirst());
    }

    public void logOut(Person person) {
        logins.end(person.loginId());
    }

    /** As if the person had logged in that much earlier; tokens know it within a second. */
    public void letTimePass(Person person, Duration since) {
        jdbc.sql(
                        """
                        update login set authenticated_at = authenticated_at - make_interval(secs => ?)
                        where id = ?
                        returning pg_notify('parasol_live', json_build_object('loginRenewed', id)::text)
                        """)
                .params(since.toSeconds(), person.loginId())
                .query()
                .singleRow();
    }

    public void changeRole(Tenant tenant, Person person, Role role) {
        memberships.changeRole(owner(tenant), person.accountId(), Expected.ANY, role);
    }

    public void remove(Tenant tenant, Person person) {
        memberships.remove(owner(tenant), person.accountId(), Expected.ANY);
    }

    private Member owner(Tenant tenant) {
        return (Member) tokens.authenticate(tenant.owner().token()).orElseThrow();
    }

    /** Leaves a person's tokens, not used yet, no more than this time. Returns their end. */
    public Instant lastUntil(Person person, Duration life) {
        var end = Instant.now().plus(life).truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("update token set expires_at = ? where login_id = ?")
                .params(end.atOffset(ZoneOffset.UTC), person.loginId())
                .update();
        return end;
    }

    /** Ends a key as another process would, before this one has heard of it. */
    public void revokeElsewhere(String keyId) {
        jdbc.sql("update token set revoked_at = now() where id = ?::uuid").param(keyId).update();
    }

    private Person signUp() {
        var email = "person-%d@example.com".formatted(count.incrementAndGet());
        signups.signUp(new NewSignup(email, PASSWORD, "Organization of " + email, email));
        var login = logins.open(new NewLogin(email, PASSWORD, "Test", "127.0.0.1")).orElseThrow();
        var token = tokens.issue(login.id(), null).token();
        return new Person(login.accountId(), login.id(), email, token);
    }
}
