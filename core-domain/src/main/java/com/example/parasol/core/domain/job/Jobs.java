package com.example.parasol.core.domain.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts work on the queue, in the caller's transaction: it is done if that commits, and only then.
 */
@Component
public class Jobs {

    private final SchedulerClient queue;
    private final Clock clock;

    Jobs(DataSource dataSource, Clock clock) {
        this.queue =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .tableName(JobQueue.TABLE)
                        .serializer(new JsonSerializer())
                        .build();
        this.clock = clock;
    }

    /**
     * Has it done as soon as the transaction has committed.
     *
     * @param id of this piece of work, for the log; one that is on the queue already changes
     *     nothing
     * @param data stays in the queue's table until the work is done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> void add(TaskDescriptor<T> task, UUID id, T data) {
        queue.scheduleIfNotExists(
                task.instance(id.toString()).data(data).scheduledTo(clock.instant()));
    }
}
