package com.example.parasol.core.domain.emailchange;

import com.example.parasol.core.domain.job.Backoff;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers requests where nobody can measure whether the wanted address is taken. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class EmailChangeTask {

    @Bean
    OneTimeTask<EmailChangeRequest> emailChangeRequestTask(EmailChangeMails mails) {
        return Tasks.oneTime(EmailChangeMails.TASK)
                .onFailure(Backoff.tryAgain())
                .execute((job, _) -> mails.answer(job.getData()));
    }
}
