package com.example.parasol.core.domain.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundThreadTests {

    private final Semaphore news = new Semaphore(0);
    private final Semaphore rounds = new Semaphore(0);
    private final AtomicInteger ends = new AtomicInteger();
    private final BackgroundThread thread =
            new BackgroundThread("rounds", this::work, news::release, Duration.ofSeconds(10));

    private void work() throws InterruptedException {
        try {
            while (thread.goesOn()) {
                rounds.release();
                news.acquire();
            }
        } finally {
            ends.incrementAndGet();
        }
    }

    @AfterEach
    void stop() {
        thread.stop();
    }

    @Test
    void aStopWakesTheLoopAndWaitsForItsEnd() throws InterruptedException {
        thread.start();
        assertThat(thread.isRunning()).isTrue();
        awaitRound();

        thread.stop();

        assertThat(ends).hasValue(1);
        assertThat(thread.isRunning()).isFalse();
    }

    @Test
    void itStartsOnceAndAfterAStopAgain() throws InterruptedException {
        thread.start();
        thread.start();
        awaitRound();
        thread.stop();
        assertThat(ends).hasValue(1);

        thread.start();
        awaitRound();
        thread.stop();

        assertThat(ends).hasValue(2);
    }

    @Test
    void whatTakesLongerThanTheStopWaitsEndsByItself() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var slow = new Slow(begun, held, ended);
        slow.thread.start();
        begun.await();

        slow.thread.stop();
        slow.thread.start();
        held.countDown();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(slow.thread.isRunning()).isTrue();
        slow.thread.stop();
    }

    @Test
    void nobodyElseIsToldThatItGoesOn() {
        thread.start();

        assertThat(thread.goesOn()).isFalse();
    }

    @Test
    void withoutAStartThereIsNothingToStop() {
        thread.stop();

        assertThat(news.availablePermits()).isZero();
    }

    private void awaitRound() throws InterruptedException {
        assertThat(rounds.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    /** A loop whose first round is held up. */
    private static final class Slow {

        final BackgroundThread thread;

        Slow(CountDownLatch begun, CountDownLatch held, CountDownLatch ended) {
            thread =
                    new BackgroundThread(
                            "slow",
                            () -> {
                                begun.countDown();
                                held.await();
                                if (!goesOn()) {
                                    ended.countDown();
                                }
                            },
                            () -> {},
                            Duration.ZERO);
        }

        private boolean goesOn() {
            return thread.goesOn();
        }
    }
}
