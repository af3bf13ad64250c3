package com.example.parasol.core.domain.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets answers that are no longer given. */
@Configuration(proxyBeanMethods = false)
class IdempotencyPurge {

    @Bean
    RecurringTask<Void> idempotencyPurgeTask(
            KeptAnswers answers, TransactionOperations transaction) {
        return Tasks.recurring("idempotency-purge", FixedDelay.ofHours(1))
                .execute((_, _) -> transaction.executeWithoutResult(_ -> answers.forget()));
    }
}
