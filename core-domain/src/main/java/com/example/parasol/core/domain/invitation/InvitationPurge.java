package com.example.parasol.core.domain.invitation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets invitations that have run out. */
@Configuration(proxyBeanMethods = false)
class InvitationPurge {

    @Bean
    RecurringTask<Void> invitationPurgeTask(
            InvitationRepository invitations, TransactionOperations transaction, Clock clock) {
        return Tasks.recurring("invitation-purge", FixedDelay.ofHours(1))
                .execute((_, _) ->
                        transaction.executeWithoutResult(
                                _ -> invitations.deleteExpired(clock.instant())));
    }
}
