package com.example.parasol.core.domain.payment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PurchasePurge {

    @Bean
    RecurringTask<Void> purchasePurgeTask(Purchases purchases) {
        return Tasks.recurring("purchase-purge", FixedDelay.ofHours(6))
                .execute((_, _) -> purchases.forget());
    }
}
