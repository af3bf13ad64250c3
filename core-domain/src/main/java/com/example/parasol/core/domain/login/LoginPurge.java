package com.example.parasol.core.domain.login;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets logins ninety days after they ended or were last used. */
@Configuration(proxyBeanMethods = false)
class LoginPurge {

    private static final Duration KEPT = LoginService.LONGEST.plusDays(30);

    @Bean
    RecurringTask<Void> loginPurgeTask(
            LoginRepository logins, TransactionOperations transaction, Clock clock) {
        return Tasks.recurring("login-purge", FixedDelay.ofHours(6))
                .execute((_, _) ->
                        transaction.executeWithoutResult(
                                _ -> logins.deleteOld(clock.instant().minus(KEPT))));
    }
}
