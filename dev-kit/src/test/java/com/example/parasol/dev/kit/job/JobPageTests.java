package com.example.parasol.dev.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.example.parasol.dev.kit.log.LogLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the real schema, which the domain's module keeps beside this one. */
@SpringBootTest(
        classes = JobPageTests.Application.class,
        properties = {"spring.flyway.enabled=false", "spring.main.banner-mode=off"})
class JobPageTests {

    private static final String SCHEMA =
            "filesystem:../core-domain/src/main/resources/db/migration";

    @EnableAutoConfiguration
    static class Application {}

    @Autowired DataSource dataSource;
    @Autowired JdbcClient jdbc;

    private JobPage page;

    @BeforeAll
    static void migrate(@Autowired DataSource dataSource) {
        var flyway =
                Flyway.configure()
                        .dataSource(dataSource)
                        .locations(SCHEMA)
                        .cleanDisabled(false)
                        .load();
        flyway.clean();
        flyway.migrate();
    }

    @BeforeEach
    void beginWithoutJobs() {
        jdbc.sql("delete from job").update();
        page = new JobPage(new JobTable(dataSource));
    }

    @Test
    void withoutAJobItSaysSo() {
        assertThat(page.html()).contains("None waits.");
        assertThat(page.section()).contains("None waits.");
    }

    @Test
    void withoutADomainItSaysWhy() {
        jdbc.sql("alter table job rename to job_elsewhere").update();
        try {
            assertThat(page.section())
                    .contains(
                            "They cannot be read: ERROR: relation &quot;job&quot; does not exist");
        } finally {
            jdbc.sql("alter table job_elsewhere rename to job").update();
        }
    }

    @Test
    void theMostUrgentComeFirst() throws Exception {
        add("waits", "1 hour", false, 0);
        add("due", "-1 minute", false, 0);
        add("failed", "2 hours", false, 3);
        add("runs", "-1 minute", true, 0);

        assertThat(new JobTable(dataSource).jobs())
                .allSatisfy(job -> assertThat(job.state(Instant.now())).isEqualTo(job.task()))
                .extracting(WaitingJob::task)
                .containsExactly("runs", "failed", "due", "waits");
        assertThat(page.html()).contains("<td>3</td>").doesNotContainPattern("\\{[a-z-]+}");
    }

    @Test
    void whatSomebodyCalledAJobIsTextAndItsDataStayHidden() {
        add("<script>", "1 hour", false, 0);

        assertThat(page.html())
                .contains("&lt;script&gt;")
                .doesNotContain("<th scope=\"row\" title=\"an-id\"><script>", "secret");
    }

    @Test
    void theStartPageShowsFour() {
        for (var i = 1; i <= 6; i++) {
            add("task-" + i, i + " hours", false, 0);
        }

        assertThat(page.section()).contains("task-4").doesNotContain("task-5");
        assertThat(page.html()).contains("task-6");
    }

    @Test
    void anErrorIsFoundInTheLogByTaskAndTime() {
        var now = Instant.now();
        var errors =
                new JobErrors(
                        List.of(
                                line(now, "Failure of 'other'", "Other: no"),
                                line(now.minusSeconds(60), "Failure of 'mail'", "Older: no"),
                                line(now, "Failure of 'mail'", "Refused: by the server\n\tat A")));

        assertThat(errors.of(failed("mail", now))).hasValue("Refused: by the server");
        assertThat(errors.of(failed("mail", now.minus(1, ChronoUnit.DAYS)))).isEmpty();
        assertThat(errors.of(failed("unknown", now))).isEmpty();
    }

    private static WaitingJob failed(String task, Instant at) {
        return new WaitingJob(task, "an-id", at, false, 1, at);
    }

    private static LogLine line(Instant at, String message, String trace) {
        return new LogLine(
                at,
                Level.WARN,
                "web-site",
                "com.github.kagkarlsson.scheduler.ExecutePicked",
                message,
                trace);
    }

    private void add(String task, String fromNow, boolean picked, int failures) {
        jdbc.sql(
                        """
                        insert into job (task_name, task_instance, task_data, execution_time, picked,
                            consecutive_failures, last_failure, version)
                        values (:task, 'an-id', 'secret', now() + cast(:fromNow as interval), :picked,
                            :failures, case when :failures > 0 then now() end, 1)
                        """)
                .param("task", task)
                .param("fromNow", fromNow)
                .param("picked", picked)
                .param("failures", failures)
                .update();
    }
}
