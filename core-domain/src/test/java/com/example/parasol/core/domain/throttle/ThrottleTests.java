package com.example.parasol.core.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class ThrottleTests {

    private static final String HERE = "192.0.2.7";

    @Autowired Throttle throttle;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;

    private final String subject = UUID.randomUUID() + "@example.com";

    @Test
    void tenTriesAreLetIn() {
        assertThatNoException().isThrownBy(() -> fail(10, HERE));
    }

    @Test
    void theEleventhIsToldWhenToComeBack() {
        fail(10, HERE);
        clock.advance(Duration.ofMinutes(4));

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> fail(1, HERE))
                .satisfies(often ->
                        assertThat(often.retryAfter())
                                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6)));
    }

    @Test
    void refusedTriesDoNotProlongTheWait() {
        fail(10, HERE);
        clock.advance(Duration.ofMinutes(9));
        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> fail(1, HERE));

        clock.advance(Duration.ofMinutes(1));

        assertThatNoException().isThrownBy(() -> fail(10, HERE));
    }

    @Test
    void theOwnerGetsInFromAnotherAddress() {
        fail(10, HERE);

        assertThatNoException().isThrownBy(() -> fail(1, "192.0.2.8"));
    }

    @Test
    void anotherSubjectOrPurposeIsCountedApart() {
        fail(10, HERE);

        assertThatNoException().isThrownBy(() -> throttle.enter("login", "other" + subject, HERE));
        assertThatNoException().isThrownBy(() -> throttle.enter("reset", subject, HERE));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1,2001:db8:1:2:ffff::9,true",
        "2001:db8:1:2::1,2001:db8:1:3::1,false"
    })
    void aNetworkOfIpv6IsOneAddress(String one, String other, boolean same) {
        fail(10, one);

        if (same) {
            assertThatExceptionOfType(TooOften.class).isThrownBy(() -> fail(1, other));
        } else {
            assertThatNoException().isThrownBy(() -> fail(1, other));
        }
    }

    @Test
    void lettersCaseAndSpacesMakeNoOtherSubject() {
        fail(10, HERE);

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> throttle.enter("login", " " + subject.toUpperCase(), HERE));
    }

    @Test
    void aSuccessForgetsTheSlips() {
        fail(9, HERE);
        throttle.leave("login", subject, HERE);

        assertThatNoException().isThrownBy(() -> fail(10, HERE));
    }

    @Test
    void parallelTriesCannotOutrunTheCount() throws InterruptedException {
        var results =
                Crowd.of(
                        30,
                        _ ->
                                () -> {
                                    fail(1, HERE);
                                    return true;
                                });

        assertThat(Crowd.successes(results)).hasSize(10);
        assertThat(Crowd.failures(results)).hasSize(20).allMatch(TooOften.class::isInstance);
    }

    @Test
    void anotherProcessAndTheNextStartGoOnCounting() {
        fail(10, HERE);

        var another = new Throttle(jdbc, clock);

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> another.enter("login", subject, HERE));
    }

    @Test
    void strangersMayAskThirtyTimesFromOneAddress() {
        var address = UUID.randomUUID().toString();
        for (var i = 0; i < Throttle.REQUESTS; i++) {
            throttle.request("reset", address);
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> throttle.request("reset", address));
        assertThatNoException().isThrownBy(() -> throttle.request("signup", address));
        assertThatNoException().isThrownBy(() -> throttle.request("reset", address + "9"));
        clock.advance(Throttle.WINDOW);
        assertThatNoException().isThrownBy(() -> throttle.request("reset", address));
    }

    @Test
    void whatIsTooMuchIsSaidUntilItsWindowEnds() {
        var twice = new Rate(2, Duration.ofMinutes(30));

        assertThat(admitted(twice)).isTrue();
        assertThat(admitted(twice)).isTrue();
        assertThat(admitted(twice)).isFalse();
        clock.advance(twice.window());
        assertThat(admitted(twice)).isTrue();
    }

    private boolean admitted(Rate rate) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> throttle.admits(rate, "mail", subject)));
    }

    @ParameterizedTest
    @CsvSource({"0,PT1M", "1,PT0S", "1,PT61M"})
    void aRateThatCouldNotBeCountedIsNone(int tries, Duration window) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(tries, window));
    }

    @Test
    void whatNoLongerCountsIsForgotten() {
        fail(1, HERE);
        clock.advance(Rate.LONGEST);
        throttle.enter("login", "still counts", HERE);

        throttle.forget();

        var expired = clock.instant().minus(Rate.LONGEST).atOffset(ZoneOffset.UTC);
        assertThat(count("began_at <= :time", expired)).isZero();
        assertThat(count("began_at > :time", expired)).isPositive();
    }

    private long count(String condition, OffsetDateTime time) {
        return jdbc.sql("select count(*) from throttle where " + condition)
                .param("time", time)
                .query(Long.class)
                .single();
    }

    private void fail(int times, String address) {
        for (var i = 0; i < times; i++) {
            throttle.enter("login", subject, address);
        }
    }
}
