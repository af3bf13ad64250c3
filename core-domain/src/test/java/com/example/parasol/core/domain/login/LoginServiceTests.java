package com.example.parasol.core.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@DomainTest
class LoginServiceTests {

    @Autowired LoginService logins;
    @Autowired Accounts accounts;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired Passwords passwords;
    @Autowired JdbcClient jdbc;

    @Test
    void theRightPasswordOpensALogin() {
        var email = Tenants.anyEmail();
        var owner = tenants.owner(email);

        var login = logins.open(login(email.toUpperCase(), Tenants.PASSWORD)).orElseThrow();

        assertThat(login.accountId()).isEqualTo(owner.accountId());
        assertThat(logins.find(login.id()).orElseThrow().account().email()).isEqualTo(email);
        assertThat(trail.of(owner.accountId())).contains("login.opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery stapl", "CORRECT HORSE BATTERY STAPLE"})
    void aWrongPasswordIsRefusedAndRecorded(String password) {
        var email = Tenants.anyEmail();
        var owner = tenants.owner(email);

        assertThat(logins.open(login(email, password))).isEmpty();
        assertThat(trail.of(owner.accountId())).last().isEqualTo("login.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody@example.com",
                "no address",
                "nobody\u0000@example.com",
                "' or 1=1"
            })
    void anUnknownAddressIsRefused(String email) {
        assertThat(logins.open(login(email, Tenants.PASSWORD))).isEmpty();
    }

    @Test
    void afterTenFailuresTheOwnerGetsInFromElsewhereOnly() {
        var email = Tenants.anyEmail();
        tenants.owner(email);
        for (var i = 0; i < 10; i++) {
            assertThat(logins.open(login(email, "a wrong one"))).isEmpty();
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> logins.open(login(email, Tenants.PASSWORD)));
        var elsewhere = new NewLogin(email, Tenants.PASSWORD, "a browser", "192.0.2.99");
        assertThat(logins.open(elsewhere)).isPresent();
    }

    @Test
    void whoeverGuessesAtAnAddressThatNobodyHasIsStoppedAlike() {
        var unknown = Tenants.anyEmail();
        for (var i = 0; i < 10; i++) {
            assertThat(logins.open(login(unknown, "a wrong one"))).isEmpty();
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> logins.open(login(unknown, Tenants.PASSWORD)));
    }

    @Test
    void theTrailTellsFromWhereLoginsAndRefusalsCame() {
        var email = Tenants.anyEmail();
        var owner = tenants.owner(email);

        logins.open(new NewLogin(email, Tenants.PASSWORD, "a browser", "192.0.2.41"));
        logins.open(new NewLogin(email, "a wrong one", "a browser", "192.0.2.42"));

        assertThat(trail.details(owner.accountId(), "address"))
                .endsWith("192.0.2.41", "192.0.2.42");
    }

    @Test
    void anOlderHashIsReplacedAtTheNextLogin() {
        var email = Tenants.anyEmail();
        var owner = tenants.owner(email);
        var older =
                "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode("an old password");
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("hash", older)
                .param("id", owner.accountId())
                .update();

        assertThat(logins.open(login(email, "an old password"))).isPresent();
        assertThat(logins.open(login(email, "an old password"))).isPresent();
        assertThat(
                        jdbc.sql("select password_hash from account where id = :id")
                                .param("id", owner.accountId())
                                .query(String.class)
                                .single())
                .startsWith("{argon2id}")
                .matches(newer -> passwords.isOutdated(older) && !passwords.isOutdated(newer));
    }

    @Test
    void whatABrowserCallsItselfIsMadeHarmless() {
        var email = Tenants.anyEmail();
        tenants.owner(email);

        var login =
                logins.open(
                                new NewLogin(
                                        email,
                                        Tenants.PASSWORD,
                                        "evil\r\n\u0000" + "x".repeat(500),
                                        "::1"))
                        .orElseThrow();

        assertThat(login.device()).startsWith("evilxxx").hasSize(200);
    }

    @Test
    void anEndedLoginIsFoundNoMore() {
        var owner = tenants.owner();
        var other = tenants.owner();

        logins.end(owner.loginId());
        logins.end(owner.loginId());

        assertThat(logins.find(owner.loginId())).isEmpty();
        assertThat(logins.find(other.loginId())).isPresent();
        assertThat(trail.of(owner.accountId())).containsOnlyOnce("login.ended");
    }

    @Test
    void endingALoginThatNeverWasChangesNothing() {
        logins.end(UUID.randomUUID());

        assertThat(logins.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void anIdleLoginRunsOutAndAUsedOneDoesNot() {
        var idle = tenants.owner();
        var used = tenants.owner();

        clock.advance(Duration.ofDays(13));
        assertThat(logins.find(used.loginId())).isPresent();
        clock.advance(Duration.ofDays(2));

        assertThat(logins.find(idle.loginId())).isEmpty();
        assertThat(logins.find(used.loginId())).isPresent();
    }

    @Test
    void noLoginLastsForEver() {
        var owner = tenants.owner();

        for (var day = 0; day <= LoginService.LONGEST.toDays(); day += 10) {
            logins.find(owner.loginId());
            clock.advance(Duration.ofDays(10));
        }

        assertThat(logins.find(owner.loginId())).isEmpty();
    }

    @Test
    void lastUseIsWrittenAtMostOnceAMinute() {
        var owner = tenants.owner();
        var opened = logins.find(owner.loginId()).orElseThrow().login().lastUse();

        clock.advance(Duration.ofSeconds(20));
        logins.find(owner.loginId());
        assertThat(logins.find(owner.loginId()).orElseThrow().login().lastUse()).isEqualTo(opened);

        clock.advance(Duration.ofSeconds(60));
        logins.find(owner.loginId());
        assertThat(logins.find(owner.loginId()).orElseThrow().login().lastUse()).isAfter(opened);
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(login("ada@example.com", "a secret word").toString()).doesNotContain("a secret");
        assertThat(accounts.find(tenants.owner().accountId()).orElseThrow().toString())
                .doesNotContain("argon2");
    }

    private static NewLogin login(String email, String password) {
        return new NewLogin(email, password, "a browser", "192.0.2.1");
    }
}
