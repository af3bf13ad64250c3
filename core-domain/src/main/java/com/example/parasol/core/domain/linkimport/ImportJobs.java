package com.example.parasol.core.domain.linkimport;

import com.example.parasol.core.domain.job.Backoff;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes imports off the queue, and forgets them in the end. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class ImportJobs {

    static final TaskDescriptor<QueuedImport> TASK =
            TaskDescriptor.of("import", QueuedImport.class);

    // with the pauses of Backoff that is after about five minutes
    private static final int TRIES = 6;

    @Bean
    OneTimeTask<QueuedImport> importTask(ImportWorker worker) {
        return Tasks.oneTime(TASK)
                .onFailure(tryAgainAtMost(TRIES, worker))
                .execute((job, _) -> worker.work(job.getData().id()));
    }

    @Bean
    RecurringTask<Void> importPurgeTask(ImportPurge purge) {
        return Tasks.recurring("import-purge", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> purge.purge());
    }

    private static FailureHandler<QueuedImport> tryAgainAtMost(int tries, ImportWorker worker) {
        return (complete, operations) -> {
            var execution = complete.getExecution();
            if (execution.consecutiveFailures + 1 < tries) {
                Backoff.<QueuedImport>tryAgain().onFailure(complete, operations);
            } else {
                worker.giveUp(UUID.fromString(execution.getId()));
                operations.stop();
            }
        };
    }

    /** What the queue keeps of it. */
    record QueuedImport(UUID id) {}
}
