package com.example.parasol.core.domain.operatorcredential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Staff;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.operatorlogin.OperatorDeviceService;
import com.example.parasol.core.domain.operatorlogin.OperatorLogin;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class OperatorFactorServiceTests {

    @Autowired OperatorFactorService factors;
    @Autowired OperatorLoginService logins;
    @Autowired OperatorDeviceService devices;
    @Autowired Staff staff;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    String email;

    @BeforeEach
    void anOperator() {
        email = staff.hire();
    }

    @Test
    void theFirstLoginSetsTheAppUpAndGetsTenRecoveryCodes() {
        var login = staff.givePassword(email);
        var setup = factors.setup(login.id());

        var codes = factors.enrol(login.id(), Staff.code(clock, setup.secret()));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(setup.uri().toString()).contains("secret=" + setup.secret());
        assertThat(logins.find(login.id())).isPresent();
        assertThat(factors.isSetUp(login.operatorId())).isTrue();
        assertThat(trail.of(login.operatorId()))
                .endsWith("operator.logged-in", "operator.app-added");
    }

    @Test
    void aLoginKeepsItsSecretAndTheNextHasAnother() {
        var first = staff.givePassword(email);
        var secret = factors.setup(first.id()).secret();
        assertThat(factors.setup(first.id()).secret()).isEqualTo(secret);
        clock.advance(Duration.ofSeconds(1));

        assertThat(factors.setup(staff.givePassword(email).id()).secret()).isNotEqualTo(secret);
    }

    @Test
    void aWrongCodeSetsNothingUp() {
        var login = staff.givePassword(email);
        factors.setup(login.id());

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> factors.enrol(login.id(), "12345"))
                .satisfies(invalid ->
                        assertThat(invalid.violations().getFirst().field()).isEqualTo("code"));
        assertThat(factors.isSetUp(login.operatorId())).isFalse();
        assertThat(logins.find(login.id())).isEmpty();
    }

    @Test
    void whoHasAnAppGetsNoOther() {
        staff.logIn(email);
        var login = staff.givePassword(email);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> factors.setup(login.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> factors.enrol(login.id(), staff.freshCode(email)));
        assertThat(logins.find(login.id())).isEmpty();
    }

    @Test
    void theCodeOfTheAppCompletesALogin() {
        staff.logIn(email);
        var login = staff.givePassword(email);

        assertThat(factors.complete(login.id(), staff.freshCode(email))).isTrue();

        assertThat(logins.find(login.id()).orElseThrow().operator().email()).isEqualTo(email);
        assertThat(logins.findPending(login.id())).isEmpty();
    }

    @Test
    void aCodeThatWasUsedOrIsWrongDoesNot() {
        staff.logIn(email);
        var login = staff.givePassword(email);

        assertThat(factors.complete(login.id(), staff.code(email))).isFalse();
        assertThat(factors.complete(login.id(), "")).isFalse();
        assertThat(factors.complete(login.id(), "\u0000")).isFalse();
        assertThat(logins.find(login.id())).isEmpty();
        assertThat(trail.of(login.operatorId())).endsWith("operator.code-refused");
        assertThat(trail.details(login.operatorId(), "source")).contains(login.address());
    }

    @Test
    void oneCodeOpensOneLoginHoweverManyTryItAtOnce() throws Exception {
        staff.logIn(email);
        var pending =
                List.of(1, 2, 3, 4, 5, 6, 7, 8).stream()
                        .map(_ -> staff.givePassword(email))
                        .toList();
        var code = staff.freshCode(email);

        var results = Crowd.of(8, i -> () -> factors.complete(pending.get(i).id(), code));

        assertThat(Crowd.all(results)).containsOnlyOnce(true);
    }

    @Test
    void aRecoveryCodeStandsInForTheAppOnce() {
        var codes = enrol();

        var typed = " " + codes.getFirst().toLowerCase().replace("-", " ");
        assertThat(factors.complete(staff.givePassword(email).id(), typed)).isTrue();

        var login = staff.givePassword(email);
        assertThat(factors.complete(login.id(), codes.getFirst())).isFalse();
        assertThat(factors.complete(login.id(), codes.getLast())).isTrue();
        assertThat(trail.of(login.operatorId())).contains("operator.recovery-code-used");
    }

    @Test
    void nobodyGuessesMoreThanTenTimesFromOneAddress() {
        staff.logIn(email);
        for (var i = 0; i < 10; i++) {
            factors.complete(staff.givePassword(email).id(), "000000");
        }
        var login = staff.givePassword(email);

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> factors.complete(login.id(), staff.freshCode(email)));
    }

    @Test
    void aLoginThatDoesNotWaitTakesNoCode() {
        var operator = staff.logIn(email);
        var late = staff.givePassword(email);
        var ended = staff.givePassword(email);
        devices.endOthers(operator);
        clock.advance(Duration.ofMinutes(15));

        assertThatItTakesNoCode(operator.loginId());
        assertThatItTakesNoCode(late.id());
        assertThatItTakesNoCode(ended.id());
        assertThatItTakesNoCode(UUID.randomUUID());
    }

    @Test
    void nothingSecretIsStoredOrPrinted() {
        var login = staff.givePassword(email);
        var setup = factors.setup(login.id());

        assertThat(setup.toString()).doesNotContain(setup.secret());
        assertThat(stored(login)).doesNotContain(setup.secret());
    }

    private void assertThatItTakesNoCode(UUID loginId) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> factors.complete(loginId, "000000"));
    }

    private List<String> enrol() {
        var login = staff.givePassword(email);
        var secret = factors.setup(login.id()).secret();
        return factors.enrol(login.id(), Staff.code(clock, secret));
    }

    private String stored(OperatorLogin login) {
        return jdbc.sql("select encode(secret, 'escape') from operator_app where operator_id = :id")
                .param("id", login.operatorId())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
