package com.example.parasol.dev.kit.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads db-scheduler's table as it stands in the domain's migrations. */
final class JobTable {

    private static final int SECONDS = 2;

    private static final String MOST_URGENT =
            """
            select task_name, task_instance, execution_time, picked, consecutive_failures, last_failure
            from job
            order by picked desc, coalesce(consecutive_failures, 0) = 0, execution_time
            limit 100
            """;

    private final DataSource dataSource;

    JobTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A hundred at most: those that run, then those that failed, then by when they are due. */
    List<WaitingJob> jobs() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (var rows = statement.executeQuery(MOST_URGENT)) {
                var jobs = new ArrayList<WaitingJob>();
                while (rows.next()) {
                    jobs.add(job(rows));
                }
                return jobs;
            }
        }
    }

    private static WaitingJob job(ResultSet row) throws SQLException {
        return new WaitingJob(
                row.getString("task_name"),
                row.getString("task_instance"),
                row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                row.getBoolean("picked"),
                row.getInt("consecutive_failures"),
                instant(row.getObject("last_failure", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
