package com.example.parasol.core.domain.job;

import com.example.parasol.core.domain.event.LiveEvents;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off the jobs of all processes, where {@code parasol.jobs.enabled} says so. Any number of
 * processes may: each job is picked by one.
 */
@Component
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class JobQueue implements SmartLifecycle {

    static final String TABLE = "job";

    private final DataSource dataSource;
    private final List<RecurringTask<?>> recurring;
    private final List<OneTimeTask<?>> once;
    private final Clock clock;
    private final Duration pollInterval;
    private volatile @Nullable Scheduler scheduler;

    JobQueue(
            DataSource dataSource,
            List<RecurringTask<?>> recurring,
            List<OneTimeTask<?>> once,
            Clock clock,
            @Value("${parasol.jobs.poll-interval}") Duration pollInterval,
            LiveEvents live) {
        this.dataSource = dataSource;
        this.recurring = recurring;
        this.once = once;
        this.clock = clock;
        this.pollInterval = pollInterval;
        live.onJob(this::look);
    }

    /** A stopped scheduler cannot start again, so each start makes one. */
    @Override
    public synchronized void start() {
        if (scheduler == null) {
            var started =
                    Scheduler.create(dataSource, List.<Task<?>>copyOf(once))
                            .startTasks(recurring)
                            .tableName(TABLE)
                            .serializer(new JsonSerializer())
                            .addExecutionInterceptor(new JobRequestId())
                            .clock(clock::instant)
                            .pollingInterval(pollInterval)
                            .threads(2)
                            // what a killed process had begun goes on elsewhere after a minute
                            .heartbeatInterval(Duration.ofSeconds(10))
                            .enableImmediateExecution()
                            // below the time that a process has to stop in
                            .shutdownMaxWait(Duration.ofSeconds(20))
                            .build();
            started.start();
            scheduler = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    private void look() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
