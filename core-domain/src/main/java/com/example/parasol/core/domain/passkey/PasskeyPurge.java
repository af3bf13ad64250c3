package com.example.parasol.core.domain.passkey;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PasskeyPurge {

    @Bean
    RecurringTask<Void> passkeyPurgeTask(Challenges challenges) {
        return Tasks.recurring("passkey-purge", FixedDelay.ofHours(1))
                .execute((_, _) -> challenges.forget());
    }
}
