package com.example.parasol.core.domain.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveEventPurge {

    @Bean
    RecurringTask<Void> liveEventPurgeTask(LiveEventLog log) {
        return Tasks.recurring("live-event-purge", FixedDelay.ofHours(1))
                .execute((_, _) -> log.forget());
    }
}
