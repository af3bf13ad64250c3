package com.example.parasol.core.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class JobQueueTests {

    @Autowired JobQueue queue;
    @Autowired JdbcClient jdbc;

    @Test
    void recurringJobsAreWorkedOff() {
        await().untilAsserted(() ->
                assertThat(
                                jdbc.sql("select task_name from job where last_success is not null")
                                        .query(String.class)
                                        .list())
                        .contains("login-purge", "token-purge", "click-purge"));
        assertThat(
                        jdbc.sql("select count(*) from job where last_failure is not null")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void theQueueStopsAndStartsAgain() {
        queue.stop();
        assertThat(queue.isRunning()).isFalse();

        queue.start();

        assertThat(queue.isRunning()).isTrue();
    }
}
