package com.example.parasol.core.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.key.NewApiKeySecret;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever ends a key ends it everywhere within a second. */
@DomainTest
class ApiKeyEndTests {

    @Autowired ApiKeyService keys;
    @Autowired TokenService tokens;
    @Autowired TokenRows rows;
    @Autowired LoginService logins;
    @Autowired Memberships memberships;
    @Autowired LiveEvents live;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void twoKeysOverlapSoThatAProgramCanChangeFromOneToTheOther() {
        var old = create(clock.instant().plus(Duration.ofHours(1)));
        var next = create(null);
        assertThat(tokens.authenticate(old.secret())).isPresent();
        assertThat(tokens.authenticate(next.secret())).isPresent();

        keys.revoke(owner, old.key().id(), Expected.ANY);

        withinASecond().until(() -> tokens.authenticate(old.secret()).isEmpty());
        assertThat(tokens.authenticate(next.secret())).isPresent();
    }

    @Test
    void anExpiredKeyIsRefused() {
        var key = create(clock.instant().plus(Duration.ofHours(1)));
        assertThat(tokens.authenticate(key.secret())).isPresent();

        clock.advance(Duration.ofHours(1));

        assertThat(tokens.authenticate(key.secret())).isEmpty();
    }

    @Test
    void anotherProcessThatKnowsTheKeyHearsOfItsEnd() {
        var key = create(null);
        var elsewhere = anotherProcess(live);
        assertThat(elsewhere.authenticate(key.secret())).isPresent();

        keys.revoke(owner, key.key().id(), Expected.ANY);

        withinASecond().until(() -> elsewhere.authenticate(key.secret()).isEmpty());
    }

    @Test
    void aProcessThatHearsNothingAsksAnewEachTime() {
        var key = create(null);
        var deaf = anotherProcess(new LiveEvents());
        assertThat(deaf.authenticate(key.secret())).isPresent();

        keys.revoke(owner, key.key().id(), Expected.ANY);

        assertThat(deaf.authenticate(key.secret())).isEmpty();
    }

    private NewApiKeySecret create(@Nullable Instant expiresAt) {
        return keys.create(owner, Tenants.newKey(expiresAt));
    }

    private TokenService anotherProcess(LiveEvents heard) {
        return new TokenService(rows, logins, memberships, heard, clock);
    }

    private static ConditionFactory withinASecond() {
        return await().atMost(Duration.ofSeconds(1));
    }
}
