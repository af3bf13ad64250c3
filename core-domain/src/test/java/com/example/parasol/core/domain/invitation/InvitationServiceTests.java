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
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.member.MembershipService;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.subscription.Subscription;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class InvitationServiceTests {

    @Autowired InvitationService invitations;
    @Autowired AcceptanceService acceptances;
    @Autowired InvitationRepository repository;
    @Autowired MembershipService memberships;
    @Autowired Tenants tenants;
    @Autowired Mailboxes mailboxes;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private final String ownerEmail = Tenants.anyEmail();
    private Member owner;
    private Member admin;
    private Member member;

    @BeforeEach
    void begin() {
        owner = tenants.owner(ownerEmail);
        tenants.subscribe(owner, "pro");
        admin = tenants.join(owner, ADMIN);
        member = tenants.join(owner, MEMBER);
        tenants.confirm(owner);
        tenants.confirm(admin);
    }

    @Test
    void theMailTellsWhoAsksWhomIntoWhat() {
        invitations.invite(owner, " " + email.toUpperCase(), ADMIN);
        var mail = mailboxes.await(email, 1);

        assertThat(mail.subject()).isEqualTo(ownerEmail + " invites you to Ada & Co");
        assertThat(mail.text())
                .containsPattern("https://parasol\\.example/invitation\\?token=[\\w-]{43}\\s")
                .contains("as admin", "7 days");
    }

    @Test
    void whatIsOpenIsListedAndHoldsASeat() {
        var sent = invite(ADMIN);

        assertThat(sent.email()).isEqualTo(email);
        assertThat(sent.role()).isEqualTo(ADMIN);
        assertThat(sent.inviter()).isEqualTo(ownerEmail);
        assertThat(sent.expiresAt())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(7)).minusSeconds(60),
                        clock.instant().plus(Duration.ofDays(7)));
        assertThat(invitations.seats(admin)).contains(new Subscription.Use("seats", 4, 5));
        assertThat(trail.of(sent.id())).containsExactly("invitation.sent");
    }

    @Test
    void whoHasNotConfirmedHisAddressSendsNoMail() {
        var id = invite(MEMBER).id();
        var newcomer = tenants.join(owner, ADMIN);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> invitations.invite(newcomer, Tenants.anyEmail(), MEMBER))
                .satisfies(
                        refused -> assertThat(refused.violation().code()).isEqualTo("unconfirmed"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> invitations.resend(newcomer, id));
        assertThat(mailboxes.settled(email)).isOne();
    }

    @Test
    void nobodyInvitesAboveHisOwnRole() {
        assertNotAllowed(() -> invitations.invite(admin, email, OWNER));
        assertNotAllowed(() -> invitations.invite(member, email, MEMBER));
        assertNotAllowed(() -> invitations.list(member));
        assertNotAllowed(() -> invitations.seats(member));
        assertNotAllowed(() -> invitations.list(Tenants.key(owner, Permission.MEMBERS_READ)));

        invitations.invite(admin, email, ADMIN);
        invitations.invite(owner, Tenants.anyEmail(), OWNER);
        assertThat(invitations.list(admin)).hasSize(2);
    }

    @Test
    void onlyOwnersLookAfterWhoIsToBecomeOne() {
        var toOwner = invite(OWNER).id();

        for (var somebody : List.of(admin, member)) {
            assertNotAllowed(() -> invitations.resend(somebody, toOwner));
            assertNotAllowed(() -> invitations.withdraw(somebody, toOwner));
        }
        invitations.withdraw(owner, toOwner);
        assertThat(invitations.list(owner)).isEmpty();
    }

    @Test
    void whatCountsIsTheRoleThatOneHasNow() {
        memberships.changeRole(owner, admin.accountId(), Expected.ANY, MEMBER);
        assertNotAllowed(() -> invitations.invite(admin, email, MEMBER));

        memberships.remove(owner, admin.accountId(), Expected.ANY);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> invitations.invite(admin, email, MEMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "ada@example", "a b@example.com", "ada@example.com\r\nBcc: b"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> invitations.invite(owner, typed, MEMBER))
                .satisfies(refusal ->
                        assertThat(refusal.violations().getFirst().field()).isEqualTo("email"));
    }

    @Test
    void whoBelongsAlreadyIsNotInvited() {
        assertConflict("member", ownerEmail.toUpperCase());
    }

    @Test
    void whoIsInvitedAlreadyIsNotInvitedTwice() {
        invite(MEMBER);

        assertConflict("invited", email.toUpperCase());
        assertThat(mailboxes.settled(email)).isOne();
    }

    @Test
    void otherOrganizationsInviteHimToo() {
        var other = tenants.owner();
        tenants.subscribe(other, "pro");
        tenants.confirm(other);
        invite(MEMBER);

        invitations.invite(other, email, MEMBER);

        assertThat(invitations.list(other)).hasSize(1);
    }

    @Test
    void aNewMailMakesTheEarlierLinkWorkNoMore() {
        var sent = invite(MEMBER);
        var first = mailboxes.awaitToken(email, 1);
        clock.advance(Duration.ofDays(6));

        invitations.resend(admin, sent.id());
        var second = mailboxes.awaitToken(email, 2);
        clock.advance(Duration.ofDays(6));

        assertThat(acceptances.find(first)).isEmpty();
        assertThat(acceptances.find(second)).isPresent();
        assertThat(invitations.list(owner))
                .singleElement()
                .satisfies(now -> assertThat(now.inviter()).isNotEqualTo(ownerEmail));
        assertThat(trail.of(sent.id())).containsExactly("invitation.sent", "invitation.resent");
    }

    @Test
    void whatIsWithdrawnWorksNoMoreAndItsSeatIsFree() {
        var sent = invite(MEMBER);
        var token = mailboxes.awaitToken(email, 1);

        invitations.withdraw(admin, sent.id());

        assertThat(acceptances.find(token)).isEmpty();
        assertThat(invitations.seats(owner)).contains(new Subscription.Use("seats", 3, 5));
        assertThat(trail.of(sent.id())).last().isEqualTo("invitation.withdrawn");
        assertThat(invite(ADMIN).role()).isEqualTo(ADMIN);
    }

    @Test
    void whatHasRunOutIsGoneAndCanBeSentAnew() {
        var sent = invite(MEMBER);
        clock.advance(Duration.ofDays(7));

        assertThat(invitations.list(owner)).isEmpty();
        assertThat(invitations.seats(owner)).contains(new Subscription.Use("seats", 3, 5));
        assertNotFound(owner, sent.id());
        assertThat(invite(ADMIN).role()).isEqualTo(ADMIN);
    }

    @Test
    void whatHasRunOutIsForgotten() {
        var expired = invite(MEMBER);
        clock.advance(Duration.ofDays(7));
        invitations.invite(owner, Tenants.anyEmail(), MEMBER);

        transaction.executeWithoutResult(_ -> repository.deleteExpired(clock.instant()));

        assertThat(repository.findById(expired.id())).isEmpty();
        assertThat(invitations.list(owner)).hasSize(1);
    }

    @Test
    void aForeignOneIsLikeOneThatNeverWas() {
        var stranger = tenants.owner();
        var foreign = invite(MEMBER).id();

        assertNotFound(stranger, foreign);
        assertNotFound(stranger, UUID.randomUUID());
        assertThat(invitations.list(stranger)).isEmpty();
        assertThat(invitations.list(owner)).hasSize(1);
    }

    @Test
    void thePlansSeatsAreNotOversold() {
        tenants.subscribe(owner, "free");

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> invitations.invite(owner, email, MEMBER))
                .satisfies(refusal -> assertThat(refusal.limit()).isEqualTo("seats"));
        assertThat(invitations.list(owner)).isEmpty();
        assertThat(mailboxes.settled(email)).isZero();
    }

    @Test
    void ofManyAtOnceAsManyAreInvitedAsThereAreSeats() throws Exception {
        var results =
                Crowd.of(
                        200,
                        i ->
                                () -> {
                                    invitations.invite(
                                            i % 2 == 0 ? owner : admin, Tenants.anyEmail(), MEMBER);
                                    return i;
                                });

        assertThat(Crowd.successes(results)).hasSize(2);
        assertThat(Crowd.failures(results)).hasOnlyElementsOfType(QuotaExceeded.class);
        assertThat(invitations.list(owner)).hasSize(2);
    }

    @Test
    void ofManyWhoInviteTheSameOneDoes() throws Exception {
        var results =
                Crowd.of(
                        20,
                        i ->
                                () -> {
                                    invitations.invite(owner, email, MEMBER);
                                    return i;
                                });

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(Crowd.failures(results)).hasOnlyElementsOfType(Conflict.class);
        assertThat(mailboxes.settled(email)).isOne();
    }

    @Test
    void nobodysMailboxIsFilled() {
        var sent = invite(MEMBER).id();
        for (var i = 0; i < 9; i++) {
            invitations.resend(owner, sent);
        }
        mailboxes.await(email, 10);

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> invitations.resend(owner, sent));
        assertThat(mailboxes.settled(email)).isEqualTo(10);
        assertThat(mailboxes.of(email))
                .map(Mailboxes::token)
                .filteredOn(token -> acceptances.find(token).isPresent())
                .hasSize(1);

        clock.advance(Duration.ofHours(1));
        invitations.resend(owner, sent);
        assertThat(mailboxes.settled(email)).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource
    void theTrailKnowsTheRoleAndNoAddress(Role role) {
        var sent = invite(role);
        var details =
                jdbc.sql("select details::text from audit where subject = :id")
                        .param("id", sent.id())
                        .query(String.class)
                        .single();

        assertThat(details).contains(role.name(), owner.loginId().toString()).doesNotContain("@");
    }

    private Invitation invite(Role role) {
        invitations.invite(owner, email, role);
        return invitations.list(owner).getFirst();
    }

    private void assertConflict(String code, String typed) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> invitations.invite(admin, typed, MEMBER))
                .satisfies(refusal -> assertThat(refusal.violation().code()).isEqualTo(code));
    }

    private void assertNotFound(Member actor, UUID id) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.resend(actor, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.withdraw(actor, id));
    }

    private static void assertNotAllowed(ThrowingCallable call) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(call);
    }
}
