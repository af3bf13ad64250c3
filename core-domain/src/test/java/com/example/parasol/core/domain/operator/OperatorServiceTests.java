package com.example.parasol.core.domain.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class OperatorServiceTests {

    private static final Job SETUP = new Job("setup");

    @Autowired OperatorService operators;
    @Autowired LoginService customers;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    String email;
    Operator operator;

    @BeforeEach
    void anOperator() {
        email = Tenants.anyEmail();
        operator = operators.create(SETUP, new NewOperator(email, Tenants.PASSWORD));
    }

    @Test
    void afterTenFailuresNoPasswordIsTakenFromThatAddress() {
        var email = Tenants.anyEmail();
        for (var i = 0; i < 10; i++) {
            assertThat(operators.open(login(email, "wrong password"))).isEmpty();
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> operators.open(login(email, Tenants.PASSWORD)));
    }

    @Test
    void theRightPasswordOpensALogin() {
        var login = open();

        assertThat(operators.find(login.id())).contains(operator);
        assertThat(trail.of(operator.id()))
                .containsExactly("operator.created", "operator.logged-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreRefused() {
        assertThat(operators.open(login(email, "wrong password"))).isEmpty();
        assertThat(operators.open(login("nobody@example.com", Tenants.PASSWORD))).isEmpty();
        assertThat(operators.open(login("\u0000", ""))).isEmpty();
        assertThat(trail.of(operator.id())).containsExactly("operator.created", "operator.refused");
    }

    @Test
    void operatorsAndCustomersDoNotMeet() {
        var customer = Tenants.anyEmail();
        var owner = tenants.owner(customer);

        assertThat(operators.open(login(customer, Tenants.PASSWORD))).isEmpty();
        assertThat(customers.open(login(email, Tenants.PASSWORD))).isEmpty();
        assertThat(operators.find(owner.loginId())).isEmpty();
    }

    @Test
    void anEndedLoginIsFoundNoMore() {
        var login = open();

        operators.end(login.id());
        operators.end(login.id());
        operators.end(UUID.randomUUID());

        assertThat(operators.find(login.id())).isEmpty();
        assertThat(trail.of(operator.id())).containsOnlyOnce("operator.logged-out");
    }

    @Test
    void anIdleLoginRunsOutAndAUsedOneDoesNot() {
        var idle = open();
        var used = open();

        clock.advance(Duration.ofMinutes(90));
        assertThat(operators.find(used.id())).isPresent();
        clock.advance(Duration.ofMinutes(90));

        assertThat(operators.find(idle.id())).isEmpty();
        assertThat(operators.find(used.id())).isPresent();
    }

    @Test
    void noLoginLastsLongerThanHalfADay() {
        var login = open();

        for (var hour = 0; hour <= 12; hour++) {
            operators.find(login.id());
            clock.advance(Duration.ofHours(1));
        }

        assertThat(operators.find(login.id())).isEmpty();
    }

    @Test
    void anAddressHasOneOperator() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        operators.create(
                                SETUP, new NewOperator(email.toUpperCase(), "long enough word")));
    }

    @Test
    void aBadOperatorIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> operators.create(SETUP, new NewOperator("nonsense", "short")))
                .satisfies(invalid -> assertThat(invalid.violations()).hasSize(2));
        assertThat(new NewOperator(email, "a secret word").toString()).doesNotContain("a secret");
    }

    private OperatorLogin open() {
        return operators.open(login(email, Tenants.PASSWORD)).orElseThrow();
    }

    private static NewLogin login(String email, String password) {
        return new NewLogin(email, password, "a browser", "192.0.2.1");
    }
}
