package com.example.parasol.core.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Phones;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class CredentialServiceTests {

    private static final String NEW = "another horse, another battery";

    @Autowired CredentialService credentials;
    @Autowired LoginService logins;
    @Autowired Tenants tenants;
    @Autowired MailTokens tokens;
    @Autowired TransactionOperations transaction;
    @Autowired Phones phones;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired Mailboxes mailboxes;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private Member owner;
    private AccountHolder self;

    @BeforeEach
    void begin() {
        owner = tenants.owner(email);
        self = Tenants.self(owner);
    }

    @Test
    void theRightPasswordMakesTheLoginFresh() {
        clock.advance(Duration.ofMinutes(11));

        credentials.confirm(self, given(Tenants.PASSWORD));
        assertThat(logins.find(owner.loginId()).orElseThrow().login().authenticatedAt())
                .isAfterOrEqualTo(owner.authenticatedAt().plus(Duration.ofMinutes(11)));
        assertThat(trail.of(owner.accountId())).last().isEqualTo("login.renewed");
    }

    @Test
    void aWrongPasswordDoesNot() {
        assertRefused("password", given(NEW));
        assertThat(logins.find(owner.loginId()).orElseThrow().login().authenticatedAt())
                .isEqualTo(owner.authenticatedAt());
        assertThat(trail.of(owner.accountId())).last().isEqualTo("login.refused");
    }

    @Test
    void whoGuessesInATakenSessionIsStopped() {
        for (var i = 0; i < 10; i++) {
            assertRefused("password", given(NEW));
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> credentials.confirm(self, given(Tenants.PASSWORD)));
        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(
                        () -> credentials.changePassword(self, new PasswordChange(NEW, NEW + "!")));
    }

    @Test
    void whoHasASecondFactorPresentsItToo() {
        var phone = phones.of(self);
        clock.advance(Duration.ofMinutes(11));
        assertRefused("code", given(Tenants.PASSWORD));
        assertRefused("code", new Confirmation(Tenants.PASSWORD, "000000"));
        assertRefused("password", new Confirmation(NEW, phones.code(phone)));
        assertThat(logins.find(owner.loginId()).orElseThrow().login().authenticatedAt())
                .isEqualTo(owner.authenticatedAt());

        credentials.confirm(self, new Confirmation(Tenants.PASSWORD, phones.code(phone)));

        assertThat(logins.find(owner.loginId()).orElseThrow().login().authenticatedAt())
                .isAfter(owner.authenticatedAt());
        assertRefused("code", new Confirmation(Tenants.PASSWORD, phones.code(phone)));
    }

    @Test
    void whoGuessesTheSecondFactorIsStopped() {
        var phone = phones.of(self);
        for (var i = 0; i < 10; i++) {
            assertRefused("code", given(Tenants.PASSWORD));
        }
        var right = new Confirmation(Tenants.PASSWORD, phones.code(phone));

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> credentials.confirm(self, right));
    }

    @Test
    void withoutOneNobodyIsStoppedForConfirmingOften() {
        for (var i = 0; i < 12; i++) {
            credentials.confirm(self, given(Tenants.PASSWORD));
        }
    }

    @Test
    void anEndedLoginStaysEnded() {
        logins.end(owner.loginId());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> credentials.confirm(self, given(Tenants.PASSWORD)));
        assertThat(logins.find(owner.loginId())).isEmpty();
    }

    @Test
    void aChangedPasswordIsTheOnlyOneAndEndsAllOtherLogins() {
        var other = tenants.again(email);
        var stranger = tenants.owner();

        credentials.changePassword(self, new PasswordChange(Tenants.PASSWORD, NEW));

        assertThat(open(NEW)).isTrue();
        assertThat(open(Tenants.PASSWORD)).isFalse();
        assertThat(logins.find(owner.loginId())).isPresent();
        assertThat(logins.find(other.id())).isEmpty();
        assertThat(logins.find(stranger.loginId())).isPresent();
        assertThat(trail.of(owner.accountId())).contains("password.changed", "login.ended");
    }

    @Test
    void noLinkOfBeforeLetsAnybodyInAnyMore() {
        var login = issue(Purpose.LOGIN);
        var reset = issue(Purpose.PASSWORD_RESET);
        var confirmation = issue(Purpose.CONFIRMATION);

        credentials.changePassword(self, new PasswordChange(Tenants.PASSWORD, NEW));

        assertThat(tokens.find(Purpose.LOGIN, login)).isEmpty();
        assertThat(tokens.find(Purpose.PASSWORD_RESET, reset)).isEmpty();
        assertThat(tokens.find(Purpose.CONFIRMATION, confirmation)).isPresent();
    }

    private String issue(Purpose purpose) {
        return Objects.requireNonNull(
                transaction.execute(_ -> tokens.issue(purpose, self.accountId(), email)));
    }

    @ParameterizedTest
    @CsvSource({
        "correct horse battery staple, short, password, length",
        "correct horse battery staple, password1, password, common",
        "correct horse battery staple, correct horse battery staple, password, reused",
        "Correct horse battery staple, another horse and battery, present, wrong",
        "'', another horse and battery, present, wrong"
    })
    void aRefusedChangeChangesNothing(String present, String next, String field, String code) {
        var other = tenants.again(email);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> credentials.changePassword(self, new PasswordChange(present, next)))
                .satisfies(refusal -> {
                    assertThat(refusal.violations())
                            .singleElement()
                            .extracting(wrong -> wrong.field() + " " + wrong.code())
                            .isEqualTo(field + " " + code);
                });
        assertThat(open(Tenants.PASSWORD)).isTrue();
        assertThat(logins.find(other.id())).isPresent();
        assertThat(trail.of(owner.accountId())).doesNotContain("password.changed");
    }

    @Test
    void aWrongPresentPasswordIsRecorded() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> credentials.changePassword(self, new PasswordChange("wrong", NEW)));

        assertThat(trail.of(owner.accountId())).last().isEqualTo("login.refused");
    }

    @Test
    void ofManyChangesAtOnceOneSucceeds() throws InterruptedException {
        var results =
                Crowd.of(
                        4,
                        i ->
                                () -> {
                                    credentials.changePassword(
                                            self, new PasswordChange(Tenants.PASSWORD, NEW + i));
                                    return i;
                                });

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(open(NEW + Crowd.successes(results).getFirst())).isTrue();
    }

    private void assertRefused(String field, Confirmation given) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> credentials.confirm(self, given))
                .satisfies(refusal ->
                        assertThat(refusal.violations())
                                .singleElement()
                                .extracting(Violation::field)
                                .isEqualTo(field));
    }

    private static Confirmation given(String password) {
        return new Confirmation(password, "");
    }

    @Test
    void passwordsAreNeverPrinted() {
        assertThat(new Confirmation("a secret", "a secret").toString()).doesNotContain("a secret");
        assertThat(new PasswordChange("a secret", "a secret").toString())
                .doesNotContain("a secret");
    }

    private boolean open(String password) {
        return logins.open(new NewLogin(email, password, "a browser", "192.0.2.1")).isPresent();
    }

    @Test
    void theOwnerIsToldOfAChangeByMail() {
        credentials.changePassword(self, new PasswordChange(Tenants.PASSWORD, NEW));

        var mail = mailboxes.await(email, 1);
        assertThat(mail.subject()).isEqualTo("Your password was changed");
        assertThat(mail.text())
                .contains("https://parasol.example/account/devices")
                .doesNotContain(NEW, Tenants.PASSWORD);
    }

    @Test
    void nobodyIsToldOfAChangeThatWasRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> credentials.changePassword(self, new PasswordChange(NEW, NEW)));

        assertThat(
                        jdbc.sql(
                                        "select count(*) from job where task_name = 'mail' and convert_from(task_data, 'UTF8') like :mail")
                                .param("mail", "%" + email + "%")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(mailboxes.of(email)).isEmpty();
    }
}
