package com.example.parasol.core.domain.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.export.ExportService;
import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.member.Membership;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** People without an account, or with one that nobody has confirmed, who were invited. */
@DomainTest
class InvitedSignupTests {

    private static final String NEW = "another horse, another battery";

    @Autowired AcceptanceService acceptances;
    @Autowired InvitationService invitations;
    @Autowired Accounts accounts;
    @Autowired Memberships memberships;
    @Autowired LoginService logins;
    @Autowired ExportService exports;
    @Autowired Tenants tenants;
    @Autowired Mailboxes mailboxes;
    @Autowired Trail trail;
    @Autowired TransactionOperations transaction;

    private final String email = Tenants.anyEmail();
    private Member owner;
    private String token;

    @BeforeEach
    void begin() {
        owner = tenants.owner();
        tenants.subscribe(owner, "pro");
        tenants.confirm(owner);
        invitations.invite(owner, email, Role.ADMIN);
        token = mailboxes.awaitToken(email, 1);
    }

    @Test
    void aStrangerGetsAConfirmedAccountAndNoOrganizationOfHisOwn() {
        assertThat(offered()).contains(Offer.Reader.STRANGER);
        assertThat(signUp(NEW)).isTrue();

        var account = account().orElseThrow();
        assertThat(account.confirmedAt()).isNotNull();
        assertThat(memberships.of(account.id()))
                .containsExactly(new Membership(owner.organizationId(), account.id(), Role.ADMIN));
        assertThat(logIn(NEW)).isPresent();
        assertThat(trail.of(account.id())).contains("account.signed-up", "account.confirmed");
        assertThat(trail.of(owner.organizationId())).last().isEqualTo("invitation.accepted");
        assertThat(mailboxes.settled(email)).isOne();
    }

    @Test
    void whoSignedUpInAdvanceKeepsEverythingWithHisPassword() {
        var before = tenants.owner(email);

        assertThat(offered()).contains(Offer.Reader.UNCONFIRMED);
        assertThat(signUp(Tenants.PASSWORD)).isTrue();

        assertThat(account().orElseThrow().confirmedAt()).isNotNull();
        assertThat(logins.find(before.loginId())).isPresent();
        assertThat(memberships.of(before.accountId())).hasSize(2);
    }

    @Test
    void whoeverElseSignedUpInAdvanceHasNothingAnyMore() {
        var before = tenants.owner(email);

        assertThat(signUp(NEW)).isTrue();

        assertThat(account().orElseThrow().confirmedAt()).isNotNull();
        assertThat(logins.find(before.loginId())).isEmpty();
        assertThat(logIn(Tenants.PASSWORD)).isEmpty();
        assertThat(logIn(NEW)).isPresent();
        assertThat(trail.of(before.accountId())).contains("password.dropped", "login.ended");
    }

    @Test
    void whoSignedUpInAdvanceCannotAcceptWithoutShowingThatTheAddressIsHis() {
        var before = tenants.owner(email);

        assertThat(acceptances.accept(Tenants.self(before), token)).isFalse();
        assertThat(memberships.of(before.accountId())).hasSize(1);
    }

    @Test
    void whoHasNotConfirmedHisAddressDoesNotLearnWhoInvitesIt() {
        var before = tenants.owner(email);

        assertThat(exports.export(Tenants.self(before)).parts().get("invitations"))
                .isEqualTo(List.of());
    }

    @Test
    void aCustomerKeepsHisPassword() {
        var customer = tenants.owner(email);
        tenants.confirm(customer);

        assertThat(signUp(NEW)).isFalse();
        assertThat(signUp(Tenants.PASSWORD)).isFalse();

        assertThat(logIn(Tenants.PASSWORD)).isPresent();
        assertThat(memberships.of(customer.accountId())).hasSize(1);
    }

    @Test
    void whoIsDisabledGetsNothing() {
        var before = tenants.owner(email);
        transaction.executeWithoutResult(_ -> accounts.disable(before.accountId()));

        assertThat(offered()).isEmpty();
        assertThat(signUp(NEW)).isFalse();
        assertThat(memberships.of(before.accountId())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "password1"})
    void aPoorPasswordIsRefusedAndTheLinkGoesOnWorking(String password) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> signUp(password));

        assertThat(account()).isEmpty();
        assertThat(offered()).isPresent();
    }

    @Test
    void withoutASeatThereIsNoAccountAndTheLinkGoesOnWorking() {
        tenants.subscribe(owner, "free");

        assertThatExceptionOfType(QuotaExceeded.class).isThrownBy(() -> signUp(NEW));
        assertThat(account()).isEmpty();

        tenants.subscribe(owner, "pro");
        assertThat(signUp(NEW)).isTrue();
    }

    @Test
    void whatWasWithdrawnMakesNoAccount() {
        invitations.withdraw(owner, invitations.list(owner).getFirst().id());

        assertThat(signUp(NEW)).isFalse();
        assertThat(account()).isEmpty();
    }

    @Test
    void ofTwentyTriesAtOnceOneSucceeds() throws Exception {
        var results = Crowd.of(20, _ -> () -> signUp(NEW));

        assertThat(Crowd.all(results)).containsOnlyOnce(true);
        assertThat(memberships.count(owner.organizationId())).isEqualTo(2);
    }

    private Optional<Offer.Reader> offered() {
        return acceptances.find(token).map(Offer::reader);
    }

    private boolean signUp(String password) {
        return acceptances.signUp(token, password, "192.0.2.1");
    }

    private Optional<Account> account() {
        return accounts.findByEmail(email).map(Credentials::account);
    }

    private Optional<Login> logIn(String password) {
        return logins.open(new NewLogin(email, password, "a browser", "192.0.2.1"));
    }
}
