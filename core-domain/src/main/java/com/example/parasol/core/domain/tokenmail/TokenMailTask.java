package com.example.parasol.core.domain.tokenmail;

import com.example.parasol.core.domain.job.Backoff;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers requests for mails where nobody can measure how long that takes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class TokenMailTask {

    @Bean
    OneTimeTask<TokenMailRequest> tokenMailRequestTask(TokenMails mails) {
        return Tasks.oneTime(TokenMails.TASK)
                .onFailure(Backoff.tryAgain())
                .execute((job, _) -> mails.answer(job.getData()));
    }
}
