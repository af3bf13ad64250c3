package com.example.parasol.core.domain.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.secret.Sha256;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DomainTest
class RateLimiterTests {

    /** So slow that nothing comes back while a test runs. */
    private static final RateLimit HUNDRED = new RateLimit("test", 100, Duration.ofHours(100));

    @Autowired BucketRows rows;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();
    private final List<Sharing> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Sharing::stop);
    }

    @Test
    void aQuotaMayBeTakenAtOnceAndNoMore() {
        var limiter = process(rows);

        assertThat(take(limiter, 100)).isEqualTo(100);

        assertThat(limiter.take(HUNDRED, subject).granted()).isFalse();
        assertThat(limiter.take(HUNDRED, "another " + subject).granted()).isTrue();
    }

    @Test
    void itIsToldHowManyAreLeftAndWhenTheNextOneComes() {
        var limiter = process(rows);

        var first = limiter.take(HUNDRED, subject);

        assertThat(first.left()).isEqualTo(99);
        assertThat(first.next()).isEqualTo(Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(30));
        var second = limiter.take(HUNDRED, subject);
        assertThat(second.left()).isEqualTo(98);
        assertThat(second.nextSeconds()).isBetween(29 * 60L, 30 * 60L);
    }

    @Test
    void whoeverWaitsAsLongAsHeIsToldGetsOneMore() {
        var limiter = process(rows);
        take(limiter, 100);
        var refused = limiter.take(HUNDRED, subject);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.left()).isZero();

        clock.advance(Duration.ofSeconds(refused.nextSeconds()));

        assertThat(take(limiter, 2)).isOne();
    }

    @Test
    void refusedOnesAreNotCounted() {
        var limiter = process(rows);
        take(limiter, 300);

        clock.advance(Duration.ofHours(3));

        assertThat(take(limiter, 100)).isEqualTo(3);
    }

    @Test
    void afterTheWindowAllAreThere() {
        var limiter = process(rows);
        take(limiter, 100);

        clock.advance(HUNDRED.window());

        assertThat(take(limiter, 200)).isEqualTo(100);
    }

    @Test
    void manyAtOnceGetNoMore() throws Exception {
        var limiter = process(rows);

        var results = Crowd.all(Crowd.of(200, _ -> () -> limiter.take(HUNDRED, subject)));

        assertThat(results).filteredOn(Allowance::granted).hasSize(100);
    }

    @Test
    void twoProcessesTogetherLetATenthMoreThroughAtMost() throws Exception {
        var limiters = List.of(process(rows), process(rows));

        var results =
                Crowd.all(Crowd.of(400, i -> () -> limiters.get(i % 2).take(HUNDRED, subject)));

        assertThat(results).filteredOn(Allowance::granted).hasSizeBetween(100, 110);
    }

    @Test
    void whatOneProcessTookTheOthersHear() {
        take(process(rows), 100);
        await().until(() -> fullIn() > Duration.ofHours(99).toSeconds());
        var other = process(rows);

        assertThat(take(other, 100)).isLessThanOrEqualTo(10);
    }

    @Test
    void nothingIsForgottenWhenAProcessStops() {
        take(process(rows), 3);

        stop();

        assertThat(fullIn()).isBetween(3 * 3600L - 60, 3 * 3600L);
    }

    @Test
    void withoutTheDatabaseEachProcessCountsForItself() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere");
        var limiter = process(new BucketRows(JdbcClient.create(nowhere)));
        limiter.take(HUNDRED, subject);
        await().until(() -> !processes.getFirst().works());

        assertThat(take(limiter, 200)).isEqualTo(99);
    }

    @Test
    void anotherLimitFindsWhatWasTaken() {
        var limiter = process(rows);
        take(limiter, 50);
        var smaller = new RateLimit("test", 10, Duration.ofHours(10));

        var refused = limiter.take(smaller, subject);

        assertThat(refused.granted()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(refused.next()).isBetween(Duration.ofHours(40), Duration.ofHours(42));
    }

    @Test
    void fullBucketsAreForgotten() {
        take(process(rows), 1);
        stop();
        rows.deleteFull(clock.instant());
        assertThat(fullIn()).isPositive();
        clock.advance(Duration.ofHours(1));

        rows.deleteFull(clock.instant());

        assertThat(
                        jdbc.sql("select count(*) from rate_limit where key = ?")
                                .param(key())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private RateLimiter process(BucketRows shared) {
        var sharing = new Sharing(shared);
        sharing.start();
        processes.add(sharing);
        return new RateLimiter(sharing, clock);
    }

    private long take(RateLimiter limiter, int times) {
        return IntStream.range(0, times)
                .filter(_ -> limiter.take(HUNDRED, subject).granted())
                .count();
    }

    /** Seconds until the bucket of all processes is full; zero when there is none. */
    private long fullIn() {
        return jdbc.sql("select full_at from rate_limit where key = ?")
                .param(key())
                .query(OffsetDateTime.class)
                .optional()
                .map(full -> Duration.between(clock.instant(), full.toInstant()).toSeconds())
                .orElse(0L);
    }

    private byte[] key() {
        return Sha256.of("test\0" + subject);
    }
}
