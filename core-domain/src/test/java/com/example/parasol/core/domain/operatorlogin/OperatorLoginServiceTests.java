package com.example.parasol.core.domain.operatorlogin;

import static com.example.parasol.core.domain.Staff.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Hashes;
import com.example.parasol.core.domain.Staff;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.operator.Operators;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@DomainTest
class OperatorLoginServiceTests {

    @Autowired OperatorLoginService logins;
    @Autowired Operators operators;
    @Autowired LoginService customers;
    @Autowired Staff staff;
    @Autowired Hashes hashes;
    @Autowired Passwords passwords;
    @Autowired JdbcClient jdbc;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    String email;

    @BeforeEach
    void anOperator() {
        email = staff.hire();
    }

    @Test
    void afterTenFailuresNoPasswordIsTakenFromThatAddress() {
        var nobody = Tenants.anyEmail();
        for (var i = 0; i < 10; i++) {
            assertThat(logins.open(login(nobody, "wrong password"))).isEmpty();
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> logins.open(login(nobody, Tenants.PASSWORD)));
    }

    @Test
    void theRightPasswordOpensALogin() {
        var operator = staff.logIn(email);

        assertThat(operator.email()).isEqualTo(email);
        assertThat(trail.of(operator.id()))
                .containsExactly(
                        "operator.created",
                        "operator.pending",
                        "operator.logged-in",
                        "operator.app-added");
    }

    @Test
    void aPasswordAloneMakesNobodyAnOperator() {
        var login = logins.open(login(email, Tenants.PASSWORD)).orElseThrow();

        assertThat(logins.find(login.id())).isEmpty();
        assertThat(logins.findPending(login.id()).orElseThrow().email()).isEqualTo(email);
    }

    @Test
    void nobodyWaitsForItLongerThanAQuarterOfAnHour() {
        var login = logins.open(login(email, Tenants.PASSWORD)).orElseThrow();

        clock.advance(OperatorLoginService.PENDING);

        assertThat(logins.findPending(login.id())).isEmpty();
    }

    @Test
    void aPendingLoginCanBeGivenUp() {
        var login = logins.open(login(email, Tenants.PASSWORD)).orElseThrow();

        logins.abandon(login.id());

        assertThat(logins.findPending(login.id())).isEmpty();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreRefused() {
        assertThat(logins.open(login(email, "wrong password"))).isEmpty();
        assertThat(logins.open(login("nobody@example.com", Tenants.PASSWORD))).isEmpty();
        assertThat(logins.open(login("\u0000", ""))).isEmpty();
        assertThat(trail.of(operators.findByEmail(email).orElseThrow().id()))
                .containsExactly("operator.created", "operator.refused");
    }

    @Test
    void whoIsUnknownCostsAsMuchAsAWrongPassword() {
        var known = hashes.during(() -> logins.open(login(email, "wrong password")));
        var unknown = hashes.during(() -> logins.open(login(Tenants.anyEmail(), "a word")));

        assertThat(known).isOne();
        assertThat(unknown).isOne();
    }

    @Test
    void anOlderHashIsReplacedAtTheNextLogin() {
        var older =
                "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode("an old password");
        jdbc.sql("update operator set password_hash = :hash where email = :email")
                .param("hash", older)
                .param("email", email)
                .update();

        assertThat(logins.open(login(email, "an old password"))).isPresent();
        assertThat(logins.open(login(email, "an old password"))).isPresent();
        var newer = operators.findByEmail(email).orElseThrow().passwordHash();
        assertThat(passwords.isOutdated(older)).isTrue();
        assertThat(passwords.isOutdated(newer)).isFalse();
    }

    @Test
    void operatorsAndCustomersDoNotMeet() {
        var customer = Tenants.anyEmail();
        var owner = tenants.owner(customer);

        assertThat(logins.open(login(customer, Tenants.PASSWORD))).isEmpty();
        assertThat(customers.open(login(email, Tenants.PASSWORD))).isEmpty();
        assertThat(logins.find(owner.loginId())).isEmpty();
    }

    @Test
    void anIdleLoginRunsOutAndAUsedOneDoesNot() {
        var idle = staff.logIn(email);
        var used = staff.logIn(email);

        clock.advance(Duration.ofMinutes(90));
        assertThat(logins.find(used.loginId())).isPresent();
        clock.advance(Duration.ofMinutes(90));

        assertThat(logins.find(idle.loginId())).isEmpty();
        assertThat(logins.find(used.loginId())).isPresent();
    }

    @Test
    void noLoginLastsLongerThanHalfADay() {
        var operator = staff.logIn(email);

        for (var hour = 0; hour <= 12; hour++) {
            logins.find(operator.loginId());
            clock.advance(Duration.ofHours(1));
        }

        assertThat(logins.find(operator.loginId())).isEmpty();
    }
}
