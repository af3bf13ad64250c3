package com.example.parasol.core.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.token.TokenService;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class DeviceServiceTests {

    @Autowired DeviceService devices;
    @Autowired LoginService logins;
    @Autowired TokenService tokens;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;

    private final String email = Tenants.anyEmail();

    @Test
    void theLoginThatAsksComesFirstAndStrangersNever() {
        var owner = tenants.owner(email);
        clock.advance(Duration.ofSeconds(1));
        var second = tenants.again(email);
        clock.advance(Duration.ofSeconds(1));
        var third = tenants.again(email);
        tenants.owner();

        assertThat(devices.list(Tenants.self(owner)))
                .extracting(Login::id)
                .containsExactly(owner.loginId(), third.id(), second.id());
    }

    @Test
    void whatHasEndedOrRunOutIsNotListed() {
        var owner = tenants.owner(email);
        var ended = tenants.again(email);
        tenants.again(email);
        logins.end(ended.id());
        clock.advance(LoginService.IDLE.minusDays(1));
        logins.find(owner.loginId());
        clock.advance(Duration.ofDays(2));

        assertThat(devices.list(Tenants.self(owner)))
                .extracting(Login::id)
                .containsExactly(owner.loginId());
    }

    @Test
    void oneCanBeEndedWithItsTokens() {
        var owner = tenants.owner(email);
        var other = tenants.again(email);
        var token = tokens.issue(other.id(), null).token();
        var mine = tokens.issue(owner.loginId(), null).token();
        assertThat(tokens.authenticate(token)).isPresent();

        devices.end(Tenants.self(owner), other.id());
        devices.end(Tenants.self(owner), other.id());

        assertThat(logins.find(other.id())).isEmpty();
        assertThat(trail.of(owner.accountId())).containsOnlyOnce("login.ended");
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isEmpty());
        assertThat(tokens.authenticate(mine)).isPresent();
    }

    @Test
    void aForeignLoginIsLikeOneThatNeverWas() {
        var owner = Tenants.self(tenants.owner());
        var stranger = tenants.owner();

        for (var id : new UUID[] {stranger.loginId(), UUID.randomUUID()}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> devices.end(owner, id))
                    .withMessage("There is no login " + id);
        }
        assertThat(logins.find(stranger.loginId())).isPresent();
        assertThat(trail.of(stranger.accountId())).doesNotContain("login.ended");
    }

    @Test
    void allOthersCanBeEnded() {
        var owner = tenants.owner(email);
        var second = tenants.again(email);
        var third = tenants.again(email);
        var stranger = tenants.owner();

        devices.endOthers(Tenants.self(owner));

        assertThat(logins.find(second.id())).isEmpty();
        assertThat(logins.find(third.id())).isEmpty();
        assertThat(logins.find(owner.loginId())).isPresent();
        assertThat(logins.find(stranger.loginId())).isPresent();
    }

    @Test
    void allCanBeEnded() {
        var owner = tenants.owner(email);
        var second = tenants.again(email);
        var stranger = tenants.owner();

        devices.endAll(Tenants.self(owner));

        assertThat(logins.find(second.id())).isEmpty();
        assertThat(logins.find(owner.loginId())).isEmpty();
        assertThat(logins.find(stranger.loginId())).isPresent();
    }
}
