package com.example.parasol.core.domain.invitation;

import static com.example.parasol.core.domain.actor.Role.ADMIN;
import static com.example.parasol.core.domain.actor.Role.MEMBER;
import static com.example.parasol.core.domain.actor.Role.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.export.ExportService;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.member.MemberService;
import com.example.parasol.core.domain.member.Membership;
import com.example.parasol.core.domain.member.MembershipService;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.version.Expected;
import com.example.parasol.core.domain.webhookendpoint.NewWebhookEndpoint;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class AcceptanceServiceTests {

    @Autowired AcceptanceService acceptances;
    @Autowired InvitationService invitations;
    @Autowired MembershipService changes;
    @Autowired Memberships memberships;
    @Autowired MemberService members;
    @Autowired ExportService exports;
    @Autowired WebhookEndpointService endpoints;
    @Autowired Accounts accounts;
    @Autowired MailTokens tokens;
    @Autowired Tenants tenants;
    @Autowired Mailboxes mailboxes;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private Member owner;
    private Member reader;

    /** The reader has an organization of his own, and has confirmed his address. */
    @BeforeEach
    void begin() {
        owner = tenants.owner();
        tenants.subscribe(owner, "pro");
        tenants.confirm(owner);
        reader = tenants.owner(email);
        tenants.confirm(reader);
    }

    @Test
    void whoReadsTheLinkIsToldWhatHeIsOffered() {
        var token = invite(ADMIN);
        var inviter = accounts.find(owner.accountId()).orElseThrow().account().email();
        var offer = new Offer("Ada & Co", ADMIN, email, inviter, Offer.Reader.CUSTOMER);

        assertThat(acceptances.find(token)).contains(offer);
        assertThat(acceptances.find(token)).contains(offer);
        assertThat(role()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoAcceptsBelongsAndActsForItFromNowOn(Role role) {
        assertThat(accept(invite(role))).isTrue();

        assertThat(role()).contains(role);
        assertThat(members.current(Tenants.self(reader)))
                .map(Member::organizationId)
                .contains(owner.organizationId());
        assertThat(invitations.list(owner)).isEmpty();
        assertThat(trail.of(owner.organizationId())).last().isEqualTo("invitation.accepted");
        assertThat(trail.of(reader.accountId())).last().isEqualTo("invitation.accepted");
    }

    @Test
    void nobodyAcceptsWithAnotherAddress() {
        var token = invite(MEMBER);
        var other = tenants.owner();
        tenants.confirm(other);

        assertThat(acceptances.accept(Tenants.self(other), token)).isFalse();
        assertThat(memberships.find(other.accountId(), owner.organizationId())).isEmpty();
        assertThat(accept(token)).isTrue();
    }

    @Test
    void whoBelongsMeanwhileKeepsHisRole() {
        var token = invite(ADMIN);
        tenants.join(reader, owner, MEMBER);

        assertThat(accept(token)).isTrue();
        assertThat(role()).contains(MEMBER);
        assertThat(invitations.list(owner)).isEmpty();
    }

    @Test
    void aUsedLinkWorksNoMore() {
        var token = invite(MEMBER);
        accept(token);
        changes.remove(owner, reader.accountId(), Expected.ANY);

        assertThatItIsSpent(token);
    }

    @Test
    void anExpiredLinkWorksNoMore() {
        var token = invite(MEMBER);
        clock.advance(Purpose.INVITATION.life());

        assertThatItIsSpent(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "\u0000"})
    void whatIsNoTokenWorksNot(String token) {
        assertThatItIsSpent(token);
    }

    @Test
    void aLinkForSomethingElseWorksNot() {
        assertThatItIsSpent(
                Objects.requireNonNull(
                        transaction.execute(
                                _ -> tokens.issue(Purpose.LOGIN, reader.accountId(), email))));
    }

    @Test
    void theInvitersRightsAreLookedAtOnceMore() {
        var admin = tenants.join(owner, ADMIN);
        tenants.confirm(admin);
        invitations.invite(admin, email, ADMIN);
        var token = mailboxes.awaitToken(email, 1);
        changes.changeRole(owner, admin.accountId(), Expected.ANY, MEMBER);
        assertThatItIsSpent(token);

        changes.changeRole(owner, admin.accountId(), Expected.ANY, ADMIN);
        assertThat(acceptances.find(token)).isPresent();

        changes.remove(owner, admin.accountId(), Expected.ANY);
        assertThatItIsSpent(token);
    }

    @Test
    void anOwnerWhoIsNoneAnyMoreMakesNoOwner() {
        var other = tenants.join(owner, OWNER);
        tenants.confirm(other);
        invitations.invite(other, email, OWNER);
        var token = mailboxes.awaitToken(email, 1);

        changes.changeRole(owner, other.accountId(), Expected.ANY, ADMIN);

        assertThatItIsSpent(token);
    }

    @Test
    void whatADisabledPersonSentWorksOnceAnotherSendsItAgain() {
        var admin = tenants.join(owner, ADMIN);
        tenants.confirm(admin);
        invitations.invite(admin, email, MEMBER);
        var token = mailboxes.awaitToken(email, 1);
        disable(admin);
        assertThatItIsSpent(token);

        invitations.resend(owner, invitations.list(owner).getFirst().id());

        assertThat(accept(mailboxes.awaitToken(email, 2))).isTrue();
    }

    @Test
    void whoIsDisabledAcceptsNothing() {
        var token = invite(MEMBER);
        disable(reader);

        assertThatItIsSpent(token);
    }

    @Test
    void anInvitationGoesWithWhoeverSentItAndWithItsOrganization() {
        var token = invite(MEMBER);

        delete("account", owner.accountId());
        assertThatItIsSpent(token);

        var other = tenants.owner();
        tenants.subscribe(other, "pro");
        tenants.confirm(other);
        invitations.invite(other, email, MEMBER);
        var second = mailboxes.awaitToken(email, 2);
        delete("organization", other.organizationId());
        assertThatItIsSpent(second);
    }

    @Test
    void withoutASeatTheLinkGoesOnWorking() {
        var token = invite(MEMBER);
        tenants.subscribe(owner, "free");

        assertThatExceptionOfType(QuotaExceeded.class).isThrownBy(() -> accept(token));
        assertThat(role()).isEmpty();

        tenants.subscribe(owner, "pro");
        assertThat(accept(token)).isTrue();
    }

    @Test
    void ofTwentyTriesAtOnceOneSucceeds() throws Exception {
        var token = invite(MEMBER);

        var results = Crowd.of(20, _ -> () -> accept(token));

        assertThat(Crowd.all(results)).containsOnlyOnce(true);
    }

    @Test
    void ofManyWhoAcceptAtOnceAsManyJoinAsThereAreSeats() throws Exception {
        var readers = List.of(confirmed(), confirmed(), confirmed(), confirmed());
        var links = readers.stream().map(this::invite).toList();
        for (var i = 0; i < 2; i++) {
            tenants.join(owner, MEMBER);
        }

        var results =
                Crowd.of(
                        200,
                        i ->
                                () ->
                                        acceptances.accept(
                                                Tenants.self(readers.get(i % 4)),
                                                links.get(i % 4)));

        assertThat(Crowd.successes(results)).filteredOn(joined -> joined).hasSize(2);
        assertThat(Crowd.failures(results)).hasOnlyElementsOfType(QuotaExceeded.class);
        assertThat(memberships.count(owner.organizationId())).isEqualTo(5);
    }

    @Test
    void theLastSeatIsToldOnceWhenItIsTaken() {
        endpoints.create(
                owner, new NewWebhookEndpoint("http://localhost:1/", "", List.of("quota.reached")));
        tenants.join(owner, MEMBER);
        tenants.join(owner, MEMBER);
        tenants.join(owner, MEMBER);
        assertThat(crossings()).isZero();

        var token = invite(MEMBER);
        assertThat(crossings()).isOne();
        accept(token);
        assertThat(crossings()).isOne();

        changes.remove(owner, reader.accountId(), Expected.ANY);
        invitations.invite(owner, Tenants.anyEmail(), MEMBER);
        assertThat(crossings()).isEqualTo(2);
    }

    private long crossings() {
        return jdbc.sql(
                        "select count(*) from webhook_event where organization_id = :id and payload like '%seats%'")
                .param("id", owner.organizationId())
                .query(Long.class)
                .single();
    }

    @Test
    void hisExportNamesIt() {
        invite(MEMBER);

        assertThat(export(reader)).hasSize(1);
        assertThat(export(owner)).isEmpty();
    }

    private List<?> export(Member somebody) {
        var parts = exports.export(Tenants.self(somebody)).parts();
        return (List<?>) Objects.requireNonNull(parts.get("invitations"));
    }

    private Member confirmed() {
        var somebody = tenants.owner();
        tenants.confirm(somebody);
        return somebody;
    }

    private String invite(Member somebody) {
        var his = accounts.find(somebody.accountId()).orElseThrow().account().email();
        invitations.invite(owner, his, MEMBER);
        return mailboxes.awaitToken(his, 1);
    }

    private String invite(Role role) {
        invitations.invite(owner, email, role);
        return mailboxes.awaitToken(email, 1);
    }

    private boolean accept(String token) {
        return acceptances.accept(Tenants.self(reader), token);
    }

    private void disable(Member somebody) {
        transaction.executeWithoutResult(_ -> accounts.disable(somebody.accountId()));
    }

    private void delete(String table, UUID id) {
        jdbc.sql("delete from " + table + " where id = :id").param("id", id).update();
    }

    private Optional<Role> role() {
        return memberships.find(reader.accountId(), owner.organizationId()).map(Membership::role);
    }

    private void assertThatItIsSpent(String token) {
        assertThat(acceptances.find(token)).isEmpty();
        assertThat(accept(token)).isFalse();
        assertThat(role()).isEmpty();
    }
}
