package com.example.parasol.core.domain.emailchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class EmailChangeServiceTests {

    @Autowired EmailChangeService changes;
    @Autowired LoginService logins;
    @Autowired MailTokens tokens;
    @Autowired TransactionOperations transaction;
    @Autowired Tenants tenants;
    @Autowired Mailboxes mailboxes;
    @Autowired TestClock clock;
    @Autowired Trail trail;

    private final String old = Tenants.anyEmail();
    private final String wanted = Tenants.anyEmail();
    private AccountHolder self;

    @BeforeEach
    void begin() {
        self = Tenants.self(tenants.owner(old));
    }

    @Test
    void theLinkGoesToTheNewAddressAndTheOldOneIsTold() {
        changes.request(self, " " + wanted.toUpperCase());

        var mail = mailboxes.await(wanted, 1);
        assertThat(mail.subject()).isEqualTo("Confirm your new e-mail address");
        assertThat(mail.text())
                .containsPattern(
                        "https://parasol\\.example/account/email/confirmation\\?token=[\\w-]{43}\\s");
        assertThat(mailboxes.await(old, 1).text())
                .contains("https://parasol.example/account/password")
                .doesNotContain("token=", wanted);
        assertThat(email()).isEqualTo(old);
        assertThat(changes.confirm(self, mailboxes.awaitToken(wanted, 1))).isTrue();
        assertThat(email()).isEqualTo(wanted);
        assertThat(trail.of(self.accountId())).contains("email.change-requested", "email.changed");
    }

    @Test
    void theOldAddressIsToldOfTheChangeAndTheNewOneIsConfirmed() {
        changes.confirm(self, token());

        assertThat(mailboxes.await(old, 1).subject()).isEqualTo("Your e-mail address was changed");
        assertThat(logins.find(self.loginId()).orElseThrow().account().confirmedAt()).isNotNull();
    }

    @Test
    void noOtherLinkOfTheAccountWorksAnyMore() {
        var reset = issue(Purpose.PASSWORD_RESET, old);
        var login = issue(Purpose.LOGIN, old);
        changes.confirm(self, token());

        assertThat(tokens.find(Purpose.PASSWORD_RESET, reset)).isEmpty();
        assertThat(tokens.find(Purpose.LOGIN, login)).isEmpty();
    }

    @Test
    void aTakenAddressGetsOneMailAndNothingChanges() {
        tenants.owner(wanted);
        for (var i = 0; i < 3; i++) {
            changes.request(self, wanted);
        }

        assertThat(mailboxes.await(wanted, 1).subject()).isEqualTo("You already have an account");
        assertThat(mailboxes.await(old, 3).subject()).contains("wants to change");
        assertThat(mailboxes.settled(wanted)).isOne();
        assertThat(email()).isEqualTo(old);
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsNotGivenTwice() {
        var token = token();
        tenants.owner(wanted);

        assertThat(changes.confirm(self, token)).isFalse();
        assertThat(email()).isEqualTo(old);
    }

    @Test
    void ofTwoWhoWantOneAddressAtOnceOneGetsIt() throws Exception {
        var other = Tenants.self(tenants.owner());
        var mine = token();
        var his = issue(other, Purpose.EMAIL_CHANGE, wanted);

        var results =
                Crowd.all(
                        Crowd.of(
                                2,
                                i ->
                                        () ->
                                                i == 0
                                                        ? changes.confirm(self, mine)
                                                        : changes.confirm(other, his)));

        assertThat(results).containsOnlyOnce(true);
    }

    @Test
    void ofTwentyAtOnceOneSucceeds() throws Exception {
        var token = token();

        assertThat(Crowd.all(Crowd.of(20, _ -> () -> changes.confirm(self, token))))
                .hasSize(20)
                .containsOnlyOnce(true);
        assertThat(trail.of(self.accountId())).containsOnlyOnce("email.changed");
    }

    @Test
    void somebodyElsesLinkIsAsGoodAsNone() {
        var token = token();
        var stranger = Tenants.self(tenants.owner());

        assertThat(changes.find(stranger, token)).isEmpty();
        assertThat(changes.confirm(stranger, token)).isFalse();
        assertThat(changes.find(self, token)).contains(wanted);
    }

    @Test
    void aLinkOfBeforeAnotherChangeWorksNoMore() {
        var earlier = token();
        var later = issue(Purpose.EMAIL_CHANGE, Tenants.anyEmail());
        changes.confirm(self, later);

        assertThat(changes.confirm(self, earlier)).isFalse();
    }

    @Test
    void anExpiredLinkWorksNoMore() {
        var token = token();
        clock.advance(Duration.ofDays(2));

        assertThat(changes.find(self, token)).isEmpty();
        assertThat(changes.confirm(self, token)).isFalse();
        assertThat(email()).isEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aWrongTokenChangesNothing(String token) {
        assertThat(changes.confirm(self, token)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', email", "no address, email", "a b@example.com, email"})
    void whatIsNoAddressIsRefused(String typed, String code) {
        assertThat(refused(typed)).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void thePresentAddressIsNoChange() {
        assertThat(refused(old.toUpperCase())).extracting(Violation::code).containsExactly("same");
    }

    @Test
    void nobodyWritesToManyAddresses() {
        for (var i = 0; i < 10; i++) {
            changes.request(self, Tenants.anyEmail());
        }

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> changes.request(self, wanted));
    }

    private List<Violation> refused(String typed) {
        try {
            changes.request(self, typed);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.violations();
        }
    }

    private String token() {
        return issue(Purpose.EMAIL_CHANGE, wanted);
    }

    private String issue(Purpose purpose, String email) {
        return issue(self, purpose, email);
    }

    /** As in a mail, without the wait for one. */
    private String issue(AccountHolder holder, Purpose purpose, String email) {
        return Objects.requireNonNull(
                transaction.execute(_ -> tokens.issue(purpose, holder.accountId(), email)));
    }

    private String email() {
        return logins.find(self.loginId()).orElseThrow().account().email();
    }
}
