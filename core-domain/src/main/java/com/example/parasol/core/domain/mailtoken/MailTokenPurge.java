package com.example.parasol.core.domain.mailtoken;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailTokenPurge {

    @Bean
    RecurringTask<Void> mailTokenPurgeTask(MailTokens tokens) {
        return Tasks.recurring("mail-token-purge", FixedDelay.ofHours(1))
                .execute((_, _) -> tokens.forget());
    }
}
