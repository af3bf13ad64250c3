package com.example.parasol.core.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.event.LiveEvents;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class JobQueueTests {

    @Autowired JobQueue queue;
    @Autowired Jobs jobs;
    @Autowired DataSource dataSource;
    @Autowired TransactionOperations transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired LiveEvents live;

    @Test
    void recurringJobsAreWorkedOff() {
        await().untilAsserted(() ->
                assertThat(
                                jdbc.sql("select task_name from job where last_success is not null")
                                        .query(String.class)
                                        .list())
                        .contains("login-purge", "token-purge"));
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from job
                                        where last_failure is not null and task_name like '%-purge'
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    /** With a task that no other queue of these tests knows. */
    @Test
    void whatFailedIsTriedAgainLater() {
        var tries = new AtomicInteger();
        var sample = TaskDescriptor.of("sample-" + UUID.randomUUID(), String.class);
        var task =
                Tasks.oneTime(sample)
                        .onFailure(Backoff.tryAgain())
                        .execute((_, _) -> {
                            if (tries.incrementAndGet() == 1) {
                                throw new IllegalStateException("down");
                            }
                        });
        var another = queue(task, Duration.ofMillis(100));
        another.start();
        try {
            transaction.executeWithoutResult(_ -> jobs.add(sample, UUID.randomUUID(), "whatever"));
            await().until(() -> queued(sample.getTaskName()) == 1 && tries.get() == 1);
            clock.advance(Backoff.FIRST);

            await().until(() -> queued(sample.getTaskName()) == 0);
            assertThat(tries).hasValue(2);
        } finally {
            another.stop();
        }
    }

    @Test
    void aNewJobIsNotWaitedFor() {
        var done = new CountDownLatch(2);
        var sample = TaskDescriptor.of("sample-" + UUID.randomUUID(), String.class);
        var another =
                queue(
                        Tasks.oneTime(sample).execute((_, _) -> done.countDown()),
                        Duration.ofDays(1));
        another.start();
        try {
            // the first might be what it found when it looked for the first time
            for (var left = 1; left >= 0; left--) {
                transaction.executeWithoutResult(
                        _ -> jobs.add(sample, UUID.randomUUID(), "whatever"));
                var rest = left;
                await().until(() -> done.getCount() == rest);
            }
        } finally {
            another.stop();
        }
    }

    @Test
    void aJobKnowsTheRequestThatAskedForIt() {
        record Sample(int number) {}
        var descriptor = TaskDescriptor.of("sample-" + UUID.randomUUID(), Sample.class);
        var heard = new ConcurrentHashMap<Integer, String>();
        var task =
                Tasks.oneTime(descriptor)
                        .execute((job, _) ->
                                heard.put(
                                        job.getData().number(),
                                        String.valueOf(MDC.get("requestId"))));
        var another = queue(task, Duration.ofMillis(100));
        // more than the queue has threads, and the last without a request
        transaction.executeWithoutResult(_ -> {
            for (var number = 0; number < 5; number++) {
                try (var _ = MDC.putCloseable("requestId", "request-" + number)) {
                    jobs.add(descriptor, UUID.randomUUID(), new Sample(number));
                }
            }
        });
        another.start();
        try {
            await().until(() -> heard.size() == 5);
            transaction.executeWithoutResult(
                    _ -> jobs.add(descriptor, UUID.randomUUID(), new Sample(5)));
            await().until(() -> heard.size() == 6);
        } finally {
            another.stop();
        }
        assertThat(heard)
                .isEqualTo(
                        Map.of(
                                0,
                                "request-0",
                                1,
                                "request-1",
                                2,
                                "request-2",
                                3,
                                "request-3",
                                4,
                                "request-4",
                                5,
                                "null"));
    }

    private JobQueue queue(OneTimeTask<?> task, Duration pollInterval) {
        return new JobQueue(dataSource, List.of(), List.of(task), clock, pollInterval, live);
    }

    private long queued(String task) {
        return jdbc.sql("select count(*) from job where task_name = :task and not picked")
                .param("task", task)
                .query(Long.class)
                .single();
    }

    @Test
    void theQueueStopsAndStartsAgain() {
        queue.stop();
        assertThat(queue.isRunning()).isFalse();

        queue.start();

        assertThat(queue.isRunning()).isTrue();
    }
}
