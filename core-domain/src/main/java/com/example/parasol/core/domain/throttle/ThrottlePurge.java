package com.example.parasol.core.domain.throttle;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ThrottlePurge {

    @Bean
    RecurringTask<Void> throttlePurgeTask(Throttle throttle) {
        return Tasks.recurring("throttle-purge", FixedDelay.ofHours(1))
                .execute((_, _) -> throttle.forget());
    }
}
