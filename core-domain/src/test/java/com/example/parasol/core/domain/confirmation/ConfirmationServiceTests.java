package com.example.parasol.core.domain.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.signup.NewSignup;
import com.example.parasol.core.domain.signup.SignupService;
import com.example.parasol.core.domain.token.TokenService;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class ConfirmationServiceTests {

    private static final String NEW = "another horse, another battery";
    private static final String CLIENT = "192.0.2.77";

    @Autowired ConfirmationService confirmations;
    @Autowired SignupService signups;
    @Autowired LoginService logins;
    @Autowired ApiKeyService keys;
    @Autowired TokenService bearers;
    @Autowired Tenants tenants;
    @Autowired Mailboxes mailboxes;
    @Autowired MailTokens tokens;
    @Autowired TransactionOperations transaction;
    @Autowired TestClock clock;
    @Autowired Trail trail;

    private final String email = Tenants.anyEmail();
    private Member owner;
    private Login login;
    private String token;

    @BeforeEach
    void begin() {
        begin(email);
    }

    private void begin(String email) {
        owner = tenants.owner(email);
        login = logins.find(owner.loginId()).orElseThrow().login();
        token =
                Objects.requireNonNull(
                        transaction.execute(
                                _ -> tokens.issue(Purpose.CONFIRMATION, login.accountId(), email)));
    }

    @Test
    void theMailOfTheSignUpConfirms() {
        var other = Tenants.anyEmail();
        signups.signUp(new NewSignup(other, Tenants.PASSWORD, "Ada & Co", other));

        assertThat(confirm(mailboxes.awaitToken(other, 1), Tenants.PASSWORD)).isTrue();
    }

    @Test
    void thePasswordOfTheSignUpConfirmsAndEverythingStays() {
        assertThat(confirm(token, Tenants.PASSWORD)).isTrue();

        assertThat(isConfirmed()).isTrue();
        assertThat(logins.find(login.id())).isPresent();
        assertThat(open(Tenants.PASSWORD)).isPresent();
        assertThat(trail.of(login.accountId())).contains("account.confirmed");
    }

    @Test
    void aNewPasswordConfirmsAndEndsWhatWasThereBefore() {
        assertThat(replacePassword(token, NEW)).isTrue();

        assertThat(logins.find(login.id())).isEmpty();
        assertThat(open(Tenants.PASSWORD)).isEmpty();
        login = open(NEW).orElseThrow();
        assertThat(isConfirmed()).isTrue();
        assertThat(trail.of(login.accountId()))
                .contains("account.confirmed", "password.changed", "login.ended");
        assertThat(trail.details(login.accountId(), "address"))
                .containsSequence(CLIENT, CLIENT, CLIENT);
    }

    @Test
    void aKeyThatWasMadeBeforeStaysOnlyWithThePasswordOfTheSignUp() {
        var kept = key();
        assertThat(confirm(token, Tenants.PASSWORD)).isTrue();
        assertThat(bearers.authenticate(kept)).isPresent();

        begin(Tenants.anyEmail());
        var dropped = key();
        assertThat(replacePassword(token, NEW)).isTrue();
        await().atMost(Duration.ofSeconds(1)).until(() -> bearers.authenticate(dropped).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a wrong one", NEW})
    void anotherPasswordThanTheOneOfTheSignUpConfirmsNothing(String password) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> confirm(token, password));

        assertThat(isConfirmed()).isFalse();
        assertThat(trail.of(login.accountId())).last().isEqualTo("confirmation.refused");
        assertThat(trail.details(login.accountId(), "address")).last().isEqualTo(CLIENT);
        assertThat(confirm(token, Tenants.PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "password1"})
    void aPoorNewPasswordIsRefusedAndTheLinkGoesOnWorking(String password) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> replacePassword(token, password));

        assertThat(logins.find(login.id())).isPresent();
        assertThat(confirmations.find(token)).isPresent();
    }

    @Test
    void whoeverGuessesIsStopped() {
        for (var i = 0; i < 10; i++) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> confirm(token, "a wrong one"));
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> confirm(token, Tenants.PASSWORD));
    }

    @Test
    void lookingConfirmsNothing() {
        assertThat(confirmations.find(token).orElseThrow().email()).isEqualTo(email);
        assertThat(confirmations.find(token)).isPresent();
        assertThat(isConfirmed()).isFalse();
    }

    @Test
    void aUsedLinkWorksNoMore() {
        confirm(token, Tenants.PASSWORD);

        assertThatItIsSpent();
    }

    @Test
    void anOldLinkWorksNoMore() {
        clock.advance(Duration.ofDays(2));

        assertThatItIsSpent();
    }

    @Test
    void aNewerLinkReplacesTheOlder() {
        confirmations.sendAgain(self());

        var newer = mailboxes.awaitToken(email, 1);
        assertThatItIsSpent();
        assertThat(confirm(newer, Tenants.PASSWORD)).isTrue();
    }

    @Test
    void whoIsConfirmedGetsNoMoreMails() {
        confirm(token, Tenants.PASSWORD);
        confirmations.sendAgain(self());

        assertThat(mailboxes.settled(email)).isZero();
    }

    @Test
    void nobodyIsSentMoreThanTenInTenMinutes() {
        for (var i = 0; i < 10; i++) {
            confirmations.sendAgain(self());
        }

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> confirmations.sendAgain(self()));
    }

    @Test
    void ofTwentyAtOnceOneConfirms() throws Exception {
        var results = Crowd.all(Crowd.of(20, _ -> () -> replacePassword(token, NEW)));

        assertThat(results).hasSize(20).containsOnlyOnce(true);
        assertThat(trail.of(login.accountId())).containsOnlyOnce("account.confirmed");
    }

    private boolean confirm(String token, String password) {
        return confirmations.confirm(token, password, CLIENT);
    }

    private boolean replacePassword(String token, String password) {
        return confirmations.replacePassword(token, password, CLIENT);
    }

    private void assertThatItIsSpent() {
        assertThat(confirmations.find(token)).isEmpty();
        assertThat(confirm(token, Tenants.PASSWORD)).isFalse();
        assertThat(replacePassword(token, NEW)).isFalse();
        assertThat(open(NEW)).isEmpty();
    }

    private String key() {
        return keys.create(owner, Tenants.newKey(null)).secret();
    }

    private boolean isConfirmed() {
        return logins.find(login.id()).orElseThrow().account().confirmedAt() != null;
    }

    private AccountHolder self() {
        return new AccountHolder(login.accountId(), login.id(), login.authenticatedAt());
    }

    private Optional<Login> open(String password) {
        return logins.open(new NewLogin(email, password, "a browser", "192.0.2.1"));
    }
}
