package com.example.parasol.core.domain.token;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets dashboard tokens that have expired; keys stay, their owners may still ask about them. */
@Configuration(proxyBeanMethods = false)
class TokenPurge {

    @Bean
    RecurringTask<Void> tokenPurgeTask(
            TokenRows rows, TransactionOperations transaction, Clock clock) {
        return Tasks.recurring("token-purge", FixedDelay.ofMinutes(15))
                .execute((_, _) ->
                        transaction.executeWithoutResult(
                                _ -> rows.deleteExpiredDashboards(clock.instant())));
    }
}
