package com.example.parasol.core.domain;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Registration;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.key.NewApiKey;
import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.organization.Founding;
import com.example.parasol.core.domain.password.Passwords;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Organizations for tests, each of its own, made by the domain's own services. */
@TestComponent
public class Tenants {

    public static final String PASSWORD = "correct horse battery staple";

    private final Registration registration;
    private final Accounts accounts;
    private final Founding founding;
    private final Memberships memberships;
    private final LoginService logins;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final String hash;

    Tenants(
            Registration registration,
            Accounts accounts,
            Founding founding,
            Memberships memberships,
            LoginService logins,
            Passwords passwords,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.registration = registration;
        this.accounts = accounts;
        this.founding = founding;
        this.memberships = memberships;
        this.logins = logins;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.hash = passwords.hash(PASSWORD);
    }

    public static String anyEmail() {
        return "somebody-" + UUID.randomUUID() + "@example.com";
    }

    /** The owner of a new organization on the free plan, logged in. */
    public Member owner() {
        return owner(anyEmail());
    }

    public Member owner(String email) {
        var organizationId =
                transaction.execute(_ -> {
                    var accountId = registration.register(email, hash).orElseThrow();
                    return founding.found(accountId, "Ada & Co").id();
                });
        var login =
                logins.open(new NewLogin(email, PASSWORD, "a browser", "192.0.2.1")).orElseThrow();
        return new Member(
                login.accountId(), login.id(), organizationId, Role.OWNER, login.authenticatedAt());
    }

    /** Somebody who joins an organization, logged in. */
    public Member join(Member colleague, Role role) {
        var email = anyEmail();
        var accountId =
                transaction.execute(_ -> {
                    var id = registration.register(email, hash).orElseThrow();
                    memberships.add(colleague.organizationId(), id, role);
                    return id;
                });
        var login = again(email);
        return new Member(
                accountId, login.id(), colleague.organizationId(), role, login.authenticatedAt());
    }

    /** The same person in what is his own. */
    public static AccountHolder self(Member member) {
        return new AccountHolder(member.accountId(), member.loginId(), member.authenticatedAt());
    }

    /** The same person, logged in on one more device. */
    public Login again(String email) {
        return logins.open(new NewLogin(email, PASSWORD, "another browser", "192.0.2.2"))
                .orElseThrow();
    }

    /** Makes a person a member of another one's organization too. */
    public void join(Member somebody, Member host, Role role) {
        transaction.executeWithoutResult(
                _ -> memberships.add(host.organizationId(), somebody.accountId(), role));
    }

    /** The same person in another role. */
    public static Member as(Role role, Member member) {
        return new Member(
                member.accountId(),
                member.loginId(),
                member.organizationId(),
                role,
                member.authenticatedAt());
    }

    /** A key with all that keys may do, such as a member makes. */
    public static NewApiKey newKey(@Nullable Instant expiresAt) {
        var scopes =
                Arrays.stream(Permission.values())
                        .filter(Permission::grantableToKeys)
                        .map(Permission::scope)
                        .toList();
        return new NewApiKey("reports", scopes, expiresAt);
    }

    /** A program of the same organization. */
    public static ApiKey key(Member member, Permission... permissions) {
        return new ApiKey(UUID.randomUUID(), member.organizationId(), Set.of(permissions));
    }

    /** His address is shown to be his. */
    public void confirm(Member member) {
        transaction.executeWithoutResult(_ -> accounts.confirm(member.accountId()));
    }

    public void subscribe(Member member, String plan) {
        jdbc.sql("update organization set plan = :plan where id = :id")
                .param("plan", plan)
                .param("id", member.organizationId())
                .update();
    }
}
