package com.example.parasol.core.domain.mail;

import com.example.parasol.core.domain.job.Backoff;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes mails off the queue; what was sent or dropped lies there no longer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class MailDelivery {

    @Bean
    OneTimeTask<OutgoingMail> mailTask(Postman postman) {
        return Tasks.oneTime(Mails.TASK)
                .onFailure(Backoff.tryAgain())
                .execute((job, _) -> postman.send(job.getData()));
    }
}
