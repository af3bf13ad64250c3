package com.example.parasol.core.domain.operatorcredential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Staff;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.operatorlogin.OperatorDeviceService;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class OperatorCredentialServiceTests {

    @Autowired OperatorCredentialService credentials;
    @Autowired OperatorLoginService logins;
    @Autowired OperatorDeviceService devices;
    @Autowired Staff staff;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    Operator operator;

    @BeforeEach
    void anOperatorOfTwentyMinutesAgo() {
        operator = staff.operator();
        clock.advance(Duration.ofMinutes(20));
    }

    @Test
    void passwordAndCodeMakeHisLoginAFreshOne() {
        credentials.confirm(operator, Tenants.PASSWORD, code());

        assertThat(authenticatedAt()).isAfter(clock.instant().minusSeconds(60));
        assertThat(trail.of(operator.id())).endsWith("operator.renewed");
    }

    @Test
    void aWrongPasswordDoesNot() {
        assertThatItIsRefused("wrong password", code(), "password");

        assertThat(trail.of(operator.id())).endsWith("operator.refused");
    }

    @Test
    void thePasswordAloneDoesNot() {
        assertThatItIsRefused(Tenants.PASSWORD, "", "code");
        assertThatItIsRefused(Tenants.PASSWORD, "12345", "code");

        assertThat(trail.of(operator.id())).endsWith("operator.code-refused");
    }

    @Test
    void aCodeCountsOnce() {
        var code = code();
        credentials.confirm(operator, Tenants.PASSWORD, code);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> credentials.confirm(operator, Tenants.PASSWORD, code));
    }

    @Test
    void nobodyGuessesMoreThanTenTimesInOneLogin() {
        for (var i = 0; i < 10; i++) {
            assertThatItIsRefused("wrong password", "", "password");
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> credentials.confirm(operator, Tenants.PASSWORD, code()));
    }

    @Test
    void anEndedLoginIsNotMadeFresh() {
        devices.endAll(operator);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> credentials.confirm(operator, Tenants.PASSWORD, code()));
    }

    private void assertThatItIsRefused(String password, String code, String field) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> credentials.confirm(operator, password, code))
                .satisfies(invalid ->
                        assertThat(invalid.violations().getFirst().field()).isEqualTo(field));
        assertThat(authenticatedAt()).isBefore(clock.instant().minusSeconds(600));
    }

    private String code() {
        return staff.code(operator.email());
    }

    private Instant authenticatedAt() {
        return logins.find(operator.loginId()).orElseThrow().login().authenticatedAt();
    }
}
