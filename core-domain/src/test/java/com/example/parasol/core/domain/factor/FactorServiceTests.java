package com.example.parasol.core.domain.factor;

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
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class FactorServiceTests {

    @Autowired FactorService factors;
    @Autowired Phones phones;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired Mailboxes mailboxes;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private AccountHolder self;

    @BeforeEach
    void begin() {
        self = Tenants.self(tenants.owner(email));
    }

    @Test
    void anAppCountsOnceItsCodeWasRight() {
        factors.begin(self);
        var setup = factors.setup(self).orElseThrow();
        assertThat(factors.isDue(self)).isFalse();
        var codes = factors.confirm(self, phones.code(setup.secret()));

        assertThat(setup.uri().toString()).startsWith("otpauth://totp/").contains(setup.secret());
        assertThat(factors.isDue(self)).isTrue();
        assertThat(factors.list(self).appSince()).isNotNull();
        assertThat(new HashSet<>(codes))
                .hasSize(10)
                .allMatch(code -> code.matches("([2-9A-HJKMNP-Z]{5}-){2}[2-9A-HJKMNP-Z]{5}"));
        assertThat(factors.setup(self)).isEmpty();
        assertThat(trail.of(self.accountId())).contains("factor.app-added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000", "abcdef", "1234567", "\u0000"})
    void aWrongCodeLeavesItWaiting(String code) {
        factors.begin(self);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> factors.confirm(self, code));
        assertThat(factors.isDue(self)).isFalse();
        assertThat(factors.setup(self)).isPresent();
    }

    @Test
    void whoGuessesTheCodeIsStopped() {
        factors.begin(self);
        for (var i = 0; i < 10; i++) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> factors.confirm(self, "x"));
        }

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> factors.confirm(self, "x"));
    }

    @Test
    void aSecretThatWaitedForLongIsVoid() {
        factors.begin(self);
        var secret = factors.setup(self).orElseThrow().secret();
        clock.advance(FactorService.SETUP);

        assertThat(factors.setup(self)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> factors.confirm(self, phones.code(secret)));
    }

    @Test
    void beginningAnewVoidsTheEarlierSecret() {
        factors.begin(self);
        var earlier = factors.setup(self).orElseThrow().secret();
        factors.begin(self);

        assertThat(factors.setup(self).orElseThrow().secret()).isNotEqualTo(earlier);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> factors.confirm(self, phones.code(earlier)));
    }

    @Test
    void thereIsOneAppAndItIsNotReplacedUnasked() {
        phones.of(self);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> factors.begin(self));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> factors.confirm(self, "123456"));
    }

    @Test
    void ofManyConfirmationsAtOnceOneSucceeds() throws InterruptedException {
        factors.begin(self);
        var code = phones.code(factors.setup(self).orElseThrow().secret());

        var results = Crowd.of(6, _ -> () -> factors.confirm(self, code));
        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(factors.list(self).recoveryCodes()).isEqualTo(10);
    }

    @Test
    void aStrangersFactorsAreHisOwn() {
        phones.of(self);
        var stranger = Tenants.self(tenants.owner());

        assertThat(factors.isDue(stranger)).isFalse();
        assertThat(factors.list(stranger)).isEqualTo(new Factors(true, null, 0));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> factors.removeApp(stranger));
        assertThat(factors.isDue(self)).isTrue();
    }

    @Test
    void aRemovedAppTakesTheRecoveryCodesWithIt() {
        phones.of(self);
        factors.removeApp(self);

        assertThat(factors.list(self)).isEqualTo(new Factors(true, null, 0));
        assertThat(factors.isDue(self)).isFalse();
        assertThat(trail.of(self.accountId())).contains("factor.app-removed");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> factors.removeApp(self));
    }

    @Test
    void recoveryCodesStandForSomething() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> factors.renewRecoveryCodes(self));
    }

    @Test
    void newRecoveryCodesReplaceTheEarlierOnes() {
        var phone = phones.of(self);
        var codes = factors.renewRecoveryCodes(self);

        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(phone.recoveryCodes());
        assertThat(factors.list(self).recoveryCodes()).isEqualTo(10);
        assertThat(trail.of(self.accountId())).contains("factor.recovery-codes-renewed");
    }

    @Test
    void theOwnerIsToldOfEachChangeByMail() {
        phones.of(self);
        var added = mailboxes.await(email, 1);
        factors.renewRecoveryCodes(self);
        var renewed = mailboxes.await(email, 2);
        factors.removeApp(self);
        var removed = mailboxes.await(email, 3);

        assertThat(added.subject()).isEqualTo("An authenticator app was added to your account");
        assertThat(added.text()).contains("https://parasol.example/account/factors");
        assertThat(renewed.subject()).isEqualTo("You have new recovery codes");
        assertThat(removed.subject())
                .isEqualTo("The authenticator app was removed from your account");
    }

    @Test
    void neitherSecretNorCodesAreStoredAsTheyAre() {
        var phone = phones.of(self);
        var stored =
                jdbc.sql(
                                """
                                select encode(secret, 'escape') from factor_app where account_id = :id
                                union all
                                select encode(hash, 'escape') from factor_recovery_code where account_id = :id
                                """)
                        .param("id", self.accountId())
                        .query(String.class)
                        .list();

        assertThat(stored).hasSize(11).noneMatch(row -> row.contains(phone.secret()));
        assertThat(stored).doesNotContainAnyElementsOf(phone.recoveryCodes());
    }

    @Test
    void aSecretIsNeverPrinted() {
        factors.begin(self);
        var setup = factors.setup(self).orElseThrow();

        assertThat(setup.toString()).doesNotContain(setup.secret());
    }
}
