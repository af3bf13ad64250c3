package com.example.parasol.core.domain.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Phones;
import com.example.parasol.core.domain.Phones.Phone;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class FactorLoginServiceTests {

    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired FactorLoginService factorLogins;
    @Autowired FactorService factors;
    @Autowired LoginService logins;
    @Autowired Accounts accounts;
    @Autowired TransactionOperations transaction;
    @Autowired Phones phones;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired Mailboxes mailboxes;

    private final String email = Tenants.anyEmail();
    private AccountHolder self;
    private Phone phone;
    private Login login;

    @BeforeEach
    void begin() {
        self = Tenants.self(tenants.owner(email));
        phone = phones.of(self);
        login = tenants.again(email);
    }

    @Test
    void theCodeOfTheAppMakesTheLoginItsOwners() {
        clock.advance(STEP);
        var completed = factorLogins.complete(login.id(), phones.code(phone)).orElseThrow();

        assertThat(completed.id()).isEqualTo(login.id());
        assertThat(completed.pending()).isFalse();
        assertThat(completed.authenticatedAt())
                .isAfterOrEqualTo(login.authenticatedAt().plus(STEP));
        assertThat(logins.find(login.id())).isPresent();
        assertThat(logins.findPending(login.id())).isEmpty();
        assertThat(trail.of(self.accountId())).contains("login.pending", "login.completed");
    }

    @Test
    void aRecoveryCodeDoesSoOnceAndTheOwnerIsTold() {
        var code = phone.recoveryCodes().getFirst();
        mailboxes.await(email, 1);

        assertThat(complete(" " + code.toLowerCase().replace('-', ' '))).isPresent();
        assertThat(factors.list(self).recoveryCodes()).isEqualTo(9);
        assertThat(trail.of(self.accountId())).contains("factor.recovery-code-used");
        assertThat(mailboxes.await(email, 2).text()).contains("9 are left").doesNotContain(code);

        login = tenants.again(email);
        assertThat(complete(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000", "abc", "AAAAA-AAAAA-AAAAA", "12345\u0000"})
    void aWrongCodeIsRefusedAndRecorded(String code) {
        assertThat(complete(code)).isEmpty();
        assertThat(logins.find(login.id())).isEmpty();
        assertThat(trail.of(self.accountId())).last().isEqualTo("factor.refused");
        assertThat(trail.details(self.accountId(), "source")).last().isEqualTo(login.address());
    }

    @Test
    void whoIsDisabledMeanwhileIsNotLetIn() {
        transaction.executeWithoutResult(_ -> accounts.disable(self.accountId()));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> complete(phones.code(phone)));
    }

    @Test
    void noStepCountsTwice() {
        var code = phones.code(phone);
        assertThat(complete(code)).isPresent();
        login = tenants.again(email);

        assertThat(complete(code)).isEmpty();
    }

    @Test
    void theCodesOfAnotherAccountAreWrong() {
        var stranger = phones.of(Tenants.self(tenants.owner()));

        assertThat(complete(phones.code(stranger))).isEmpty();
        assertThat(complete(stranger.recoveryCodes().getFirst())).isEmpty();
    }

    @Test
    void ofTwentyTriesWithOneCodeOneSucceeds() throws InterruptedException {
        var app = phones.code(phone);
        var results = Crowd.of(20, _ -> () -> factorLogins.complete(login.id(), app));

        assertThat(Crowd.successes(results).stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void ofTwentyLoginsWithOneRecoveryCodeOneIsCompleted() throws InterruptedException {
        var code = phone.recoveryCodes().getFirst();
        var second = tenants.again(email);
        var results =
                Crowd.of(
                        20,
                        i ->
                                () ->
                                        factorLogins.complete(
                                                i % 2 == 0 ? login.id() : second.id(), code));

        assertThat(Crowd.successes(results).stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(factors.list(self).recoveryCodes()).isEqualTo(9);
    }

    @Test
    void whoGuessesIsStoppedInEveryLoginFromThere() {
        for (var i = 0; i < 10; i++) {
            assertThat(complete("000000")).isEmpty();
        }
        login = tenants.again(email);

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> complete(phone.recoveryCodes().getFirst()));
        login =
                logins.open(new NewLogin(email, Tenants.PASSWORD, "a browser", "192.0.2.77"))
                        .orElseThrow();
        assertThat(complete(phone.recoveryCodes().getFirst())).isPresent();
    }

    @Test
    void whatWaitedForTooLongIsOver() {
        clock.advance(Duration.ofMinutes(15));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> complete(phones.code(phone)));
    }

    @Test
    void whatHasEndedOrIsCompletedOrNeverWasIsNotFound() {
        var ended = tenants.again(email);
        logins.end(ended.id());
        assertThat(complete(phones.code(phone))).isPresent();

        for (var id : new UUID[] {ended.id(), login.id(), self.loginId(), UUID.randomUUID()}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> factorLogins.complete(id, phones.code(phone)));
        }
    }

    private Optional<Login> complete(String code) {
        return factorLogins.complete(login.id(), code);
    }
}
