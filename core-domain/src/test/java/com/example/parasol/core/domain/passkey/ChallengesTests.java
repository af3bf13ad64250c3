package com.example.parasol.core.domain.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.passkey.Challenges.Purpose;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ChallengesTests {

    @Autowired Challenges challenges;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @Test
    void thoseThatNobodyAnsweredAreForgotten() {
        challenges.issue(Purpose.LOGIN, UUID.randomUUID().toString());
        clock.advance(Challenges.LIFE);
        challenges.issue(Purpose.LOGIN, UUID.randomUUID().toString());
        challenges.forget();

        assertThat(count()).isOne();
    }

    @Test
    void anAskerHasOneAtATime() {
        challenges.forget();
        var before = count();
        var asker = UUID.randomUUID().toString();
        challenges.issue(Purpose.LOGIN, asker);
        challenges.issue(Purpose.LOGIN, asker);

        assertThat(count()).isEqualTo(before + 1);
    }

    private long count() {
        return jdbc.sql("select count(*) from passkey_challenge").query(Long.class).single();
    }
}
