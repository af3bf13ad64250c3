package com.example.parasol.core.domain.webhookdispatch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every second for what is due. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class WebhookDispatch {

    @Bean
    RecurringTask<Void> webhookDispatchTask(WebhookDispatcher dispatcher) {
        return Tasks.recurring("webhook-dispatch", FixedDelay.ofSeconds(1))
                .execute((_, _) -> dispatcher.fill());
    }
}
