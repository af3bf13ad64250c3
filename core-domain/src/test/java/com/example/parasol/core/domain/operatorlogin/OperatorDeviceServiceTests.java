package com.example.parasol.core.domain.operatorlogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Staff;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.refusal.NotFound;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class OperatorDeviceServiceTests {

    @Autowired OperatorDeviceService devices;
    @Autowired OperatorLoginService logins;
    @Autowired Staff staff;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    Operator here;
    Operator there;

    @BeforeEach
    void oneOperatorOnTwoDevices() {
        var email = staff.hire();
        here = staff.logIn(email);
        there = staff.logIn(email);
    }

    @Test
    void theListTellsFromWhereAndWithWhatTheAskingOneFirst() {
        assertThat(devices.list(here))
                .extracting(OperatorLogin::id)
                .containsExactly(here.loginId(), there.loginId());
        assertThat(devices.list(here).getFirst().device()).isEqualTo("a browser");
        assertThat(devices.list(here).getFirst().address()).isEqualTo("192.0.2.1");
    }

    @Test
    void aLoginThatRanOutIsInNoList() {
        clock.advance(OperatorLoginService.IDLE.plus(Duration.ofMinutes(1)));

        assertThat(devices.list(here)).isEmpty();
    }

    @Test
    void oneCanBeEndedOnceAndTheOthersStay() {
        devices.end(here, there.loginId());
        devices.end(here, there.loginId());

        assertThat(logins.find(there.loginId())).isEmpty();
        assertThat(logins.find(here.loginId())).isPresent();
        assertThat(trail.of(here.id())).containsOnlyOnce("operator.logged-out");
    }

    @Test
    void allOthersCanBeEnded() {
        devices.endOthers(here);

        assertThat(devices.list(here))
                .extracting(OperatorLogin::id)
                .containsExactly(here.loginId());
    }

    @Test
    void allCanBeEnded() {
        devices.endAll(here);

        assertThat(devices.list(here)).isEmpty();
    }

    @Test
    void aColleaguesOrAnUnknownLoginIsNotHisToEnd() {
        var colleague = staff.operator();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> devices.end(here, colleague.loginId()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> devices.end(here, UUID.randomUUID()));
        assertThat(logins.find(colleague.loginId())).isPresent();
    }
}
