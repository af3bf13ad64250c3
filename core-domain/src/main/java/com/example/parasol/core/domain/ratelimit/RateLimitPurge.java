package com.example.parasol.core.domain.ratelimit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets buckets that are full again. */
@Configuration(proxyBeanMethods = false)
class RateLimitPurge {

    @Bean
    RecurringTask<Void> rateLimitPurgeTask(
            BucketRows rows, TransactionOperations transaction, Clock clock) {
        return Tasks.recurring("rate-limit-purge", FixedDelay.ofMinutes(15))
                .execute((_, _) ->
                        transaction.executeWithoutResult(_ -> rows.deleteFull(clock.instant())));
    }
}
