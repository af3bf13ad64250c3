package com.example.parasol.core.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Registration;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.invitation.InvitationService;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.key.NewApiKey;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.token.TokenService;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class DeletionPurgeTests {

    @Autowired DeletionService deletions;
    @Autowired DeletionPurge purge;
    @Autowired Accounts accounts;
    @Autowired Registration registration;
    @Autowired ApiKeyService keys;
    @Autowired TokenService tokens;
    @Autowired MailTokens mailTokens;
    @Autowired InvitationService invitations;
    @Autowired Mailboxes mailboxes;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private Member owner;

    @BeforeEach
    void begin() {
        owner = tenants.owner(email);
    }

    @Test
    void afterThirtyDaysAccountAndOrganizationAreGone() {
        deletions.request(Tenants.self(owner), email);
        mailboxes.await(email, 1);
        clock.advance(Duration.ofDays(29));
        purge.purge();
        assertThat(accounts.find(owner.accountId())).isPresent();

        clock.advance(Duration.ofDays(1));
        purge();

        assertThat(organization(owner)).isZero();
        assertThat(count("login where account_id = :id", owner.accountId())).isZero();
        assertThat(count("membership where account_id = :id", owner.accountId())).isZero();
        assertThat(trail.of(owner.accountId())).last().isEqualTo("account.deleted");
        assertThat(trail.of(owner.organizationId())).last().isEqualTo("organization.deleted");
        assertThat(mailboxes.await(email, 2).subject()).isEqualTo("Your account has been deleted");
    }

    @Test
    void whoeverKeepsItIsNotDeleted() {
        deletions.request(Tenants.self(owner), email);
        deletions.withdraw(Tenants.self(owner));
        clock.advance(Duration.ofDays(31));

        purge.purge();

        assertThat(accounts.find(owner.accountId())).isPresent();
        assertThat(organization(owner)).isOne();
    }

    @Test
    void keysOfTheOrganizationEndWithIt() {
        var scope =
                Arrays.stream(Permission.values())
                        .filter(Permission::grantableToKeys)
                        .findFirst()
                        .orElseThrow()
                        .scope();
        var key = keys.create(owner, new NewApiKey("ci", List.of(scope), null)).secret();
        assertThat(tokens.authenticate(key)).isPresent();

        leaveForGood();

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(tokens.authenticate(key)).isEmpty());
    }

    @Test
    void linksInEarlierMailsWorkNoMore() {
        var link =
                transaction.execute(
                        _ -> mailTokens.issue(Purpose.INVITATION, owner.accountId(), email));
        leaveForGood();

        assertThat(mailTokens.find(Purpose.INVITATION, link)).isEmpty();
    }

    @Test
    void invitationsOfItsAddressAreGone() {
        var host = tenants.owner();
        tenants.subscribe(host, "pro");
        tenants.confirm(host);
        invitations.invite(host, email, Role.MEMBER);

        deletions.request(Tenants.self(owner), email);
        jdbc.sql("update account set deletion_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", owner.accountId())
                .update();
        purge();

        assertThat(invitations.list(host)).isEmpty();
    }

    @Test
    void anOrganizationWithOthersStays() {
        var colleague = tenants.owner();
        tenants.join(colleague, owner, Role.OWNER);

        leaveForGood();

        assertThat(organization(owner)).isOne();
        assertThat(role(owner.organizationId(), colleague)).isEqualTo("OWNER");
    }

    @Test
    void withoutAnOwnerTheOldestAdminBecomesOne() {
        var otherOwner = tenants.owner();
        var member = tenants.owner();
        var admin = tenants.owner();
        tenants.join(otherOwner, owner, Role.OWNER);
        tenants.join(member, owner, Role.MEMBER);
        tenants.join(admin, owner, Role.ADMIN);
        deletions.request(Tenants.self(owner), email);
        jdbc.sql("delete from membership where organization_id = ? and account_id = ?")
                .params(owner.organizationId(), otherOwner.accountId())
                .update();
        clock.advance(Duration.ofDays(30));

        purge();

        assertThat(role(owner.organizationId(), admin)).isEqualTo("OWNER");
        assertThat(role(owner.organizationId(), member)).isEqualTo("MEMBER");
        assertThat(trail.of(admin.accountId())).last().isEqualTo("member.role-changed");
    }

    @Test
    void theAddressIsFreeAgain() {
        leaveForGood();

        var again = transaction.execute(_ -> registration.register(email, "{x}y"));

        assertThat(again).isPresent();
    }

    private void leaveForGood() {
        deletions.request(Tenants.self(owner), email);
        clock.advance(Duration.ofDays(30));
        purge();
    }

    /** The job itself, which runs beside, may be the one that deletes it. */
    private void purge() {
        purge.purge();
        await().untilAsserted(() -> assertThat(accounts.find(owner.accountId())).isEmpty());
    }

    private long organization(Member member) {
        return count("organization where id = :id", member.organizationId());
    }

    private long count(String what, UUID id) {
        return jdbc.sql("select count(*) from " + what).param("id", id).query(Long.class).single();
    }

    private String role(UUID organizationId, Member member) {
        return jdbc.sql("select role from membership where organization_id = ? and account_id = ?")
                .params(organizationId, member.accountId())
                .query(String.class)
                .single();
    }
}
