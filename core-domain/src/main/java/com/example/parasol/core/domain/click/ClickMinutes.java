package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.webhook.WebhookEvent;
import com.example.parasol.core.domain.webhook.WebhookEventType;
import com.example.parasol.core.domain.webhook.Webhooks;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells webhooks of clicks, once a minute for each link. A click that is committed after its minute
 * was told is told by one more event of that minute, so that their sum is exact.
 */
@Configuration(proxyBeanMethods = false)
class ClickMinutes {

    static final String TYPE = "link.clicked";

    private static final int AT_ONCE = 1_000;

    // who just counts in a minute that is over is not waited for: the next round has it
    private static final String TAKE =
            """
            with taken as (
              delete from click_minute where (link_id, minute) in (
                select link_id, minute from click_minute where minute < :current
                order by minute limit :limit for update skip locked)
              returning link_id, minute, clicks
            )
            select link.id, link.organization_id, link.slug, link.clicks as total, taken.minute, taken.clicks
            from taken join link on link.id = taken.link_id
            """;

    private final JdbcClient jdbc;
    private final Webhooks webhooks;
    private final TransactionOperations transaction;
    private final Clock clock;

    ClickMinutes(
            JdbcClient jdbc, Webhooks webhooks, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.webhooks = webhooks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static WebhookEventType linkClickedType() {
        return new WebhookEventType(TYPE);
    }

    @Bean
    RecurringTask<Void> clickMinutesTask() {
        return Tasks.recurring("click-minutes", FixedDelay.ofSeconds(10)).execute((_, _) -> tell());
    }

    void tell() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> tellSome()))) {
            // there may be more
        }
    }

    private boolean tellSome() {
        var now = clock.instant();
        var events =
                jdbc.sql(TAKE)
                        .param(
                                "current",
                                now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                        .param("limit", AT_ONCE)
                        .query((row, _) -> event(row, now))
                        .list();
        webhooks.publish(events);
        return events.size() == AT_ONCE;
    }

    private static WebhookEvent event(ResultSet row, Instant now) throws SQLException {
        return new WebhookEvent(
                TYPE,
                row.getObject("organization_id", UUID.class),
                Map.of(
                        "id", row.getObject("id", UUID.class).toString(),
                        "slug", row.getString("slug"),
                        "minute",
                                row.getObject("minute", OffsetDateTime.class)
                                        .toInstant()
                                        .toString(),
                        "clicks", row.getLong("clicks"),
                        "total", row.getLong("total")),
                now);
    }
}
