package com.example.parasol.core.domain.job;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The id of the request that asked for a job, in the log of whoever does it. It stands among the
 * job's data, if these are an object.
 */
final class JobRequestId implements ExecutionInterceptor {

    private static final String NAME = "requestId";

    static void write(JsonNode data) {
        if (data instanceof ObjectNode object && MDC.get(NAME) instanceof String id) {
            object.put(NAME, id);
        }
    }

    /** The queue reads data in the thread that does the job. */
    static void read(JsonNode data) {
        data.path(NAME).stringValueOpt().ifPresent(id -> MDC.put(NAME, id));
    }

    /** The id stays until the thread's next job: a failure is logged after this. */
    @Override
    public CompletionHandler<?> execute(
            TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        MDC.remove(NAME);
        job.getData();
        return chain.proceed(job, context);
    }
}
