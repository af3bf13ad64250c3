package com.example.parasol.dev.kit.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table, without the job's data, in which mails with their secrets lie.
 *
 * @param failures in a row; what succeeds begins again at none
 */
record WaitingJob(
        String task,
        String instance,
        Instant dueAt,
        boolean running,
        int failures,
        @Nullable Instant failedAt) {

    String state(Instant now) {
        if (running) {
            return "runs";
        }
        if (failures > 0) {
            return "failed";
        }
        return dueAt.isAfter(now) ? "waits" : "due";
    }
}
