package com.example.parasol.core.domain.webhookdelivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets after thirty days what was sent. */
@Configuration(proxyBeanMethods = false)
class WebhookDeliveryPurge {

    static final Duration KEPT = Duration.ofDays(30);

    private final WebhookDeliveryRows rows;
    private final Clock clock;

    WebhookDeliveryPurge(WebhookDeliveryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> webhookDeliveryPurgeTask() {
        return Tasks.recurring("webhook-delivery-purge", FixedDelay.ofHours(1))
                .execute((_, _) -> purge());
    }

    void purge() {
        rows.deleteBefore(clock.instant().minus(KEPT));
    }
}
