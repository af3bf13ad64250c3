package com.example.parasol.dev.kit.job;

import com.example.parasol.dev.kit.log.LogLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why jobs failed. The table keeps only when; what else is known, db-scheduler wrote into the log,
 * with the name of the task and a moment before it noted the failure.
 */
record JobErrors(List<LogLine> log) {

    private static final String LOGGER = "com.github.kagkarlsson.scheduler.";
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    /** Empty if it is too long ago, or happened in another process. */
    Optional<String> of(WaitingJob job) {
        var failedAt = job.failedAt();
        if (job.failures() == 0 || failedAt == null) {
            return Optional.empty();
        }
        return log.stream()
                .filter(line -> line.logger().startsWith(LOGGER))
                .filter(line -> line.message().contains("'" + job.task() + "'"))
                .filter(line -> Duration.between(line.at(), failedAt).abs().compareTo(AT_MOST) <= 0)
                .findFirst()
                .map(line -> line.trace().isEmpty() ? line.message() : firstLine(line.trace()));
    }

    private static String firstLine(String trace) {
        return trace.lines().findFirst().orElse("");
    }
}
