package com.example.parasol.core.domain.webhookdispatch;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be sent now, for any number of processes: each delivery goes to one of them. */
@Component
class DueDeliveries {

    /** Longer than a call takes; what a killed process had taken is due again then. */
    static final Duration LEASE = Duration.ofMinutes(1);

    // hops from endpoint to endpoint, so that a long queue of one is not read to find the others
    private static final String CLAIM =
            """
            with recursive waiting(endpoint_id) as (
              (select endpoint_id from webhook_delivery where state = 'PENDING' order by endpoint_id limit 1)
              union all
              select (select d.endpoint_id from webhook_delivery d
                where d.state = 'PENDING' and d.endpoint_id > w.endpoint_id order by d.endpoint_id limit 1)
              from waiting w where w.endpoint_id is not null
            ), due as (
              select d.id from waiting w join webhook_endpoint e on e.id = w.endpoint_id and e.state = 'ENABLED'
              cross join lateral (
                select id from webhook_delivery
                where endpoint_id = e.id and state = 'PENDING' and next_try_at <= :now
                order by next_try_at limit :each for update skip locked) as d
              where e.id <> all(cast(:busy as uuid[])) limit :room
            )
            update webhook_delivery d set next_try_at = :lease
            from due, webhook_event v, webhook_endpoint e
            where d.id = due.id and v.id = d.event_id and e.id = d.endpoint_id
            returning d.id, d.attempts, v.id as event_id, v.payload, e.id as endpoint_id, e.url, e.secret,
              case when e.previous_secret_until > :now then e.previous_secret end as previous_secret
            """;

    private static final String RECORD =
            """
            update webhook_delivery set state = :state, attempts = attempts + 1, next_try_at = :next,
              last_try_at = :at, url = :url, signature = :signature, status = :status, response = :response,
              error = :error, duration_ms = :duration
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final EndpointHealth health;
    private final Clock clock;

    DueDeliveries(JdbcClient jdbc, EndpointHealth health, Clock clock) {
        this.jdbc = jdbc;
        this.health = health;
        this.clock = clock;
    }

    /**
     * Takes what is due.
     *
     * @param busy endpoints that have enough under way
     * @param each how many for one endpoint at most
     * @param room how many in all
     */
    @Transactional
    public List<DueDelivery> claim(Collection<UUID> busy, int each, int room) {
        var now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("busy", busy.toArray(UUID[]::new))
                .param("each", each)
                .param("room", room)
                .param("now", utc(now))
                .param("lease", utc(now.plus(LEASE)))
                .query((row, _) -> due(row))
                .list();
    }

    /**
     * Writes down what became of a try, and draws the conclusions; first for the endpoint, as all
     * do who lock both.
     */
    @Transactional
    public void record(DueDelivery delivery, Outcome outcome) {
        if (outcome.succeeded()) {
            health.succeeded(delivery.endpointId());
            write(delivery, outcome, "DELIVERED", null);
        } else {
            var enabled = health.failed(delivery.endpointId(), outcome);
            var next =
                    enabled
                            ? RetrySchedule.next(
                                    delivery.attempts() + 1, outcome.at(), outcome.retryAfter())
                            : Optional.<Instant>empty();
            write(
                    delivery,
                    outcome,
                    next.isPresent() ? "PENDING" : "FAILED",
                    next.map(DueDeliveries::utc).orElse(null));
        }
    }

    private void write(
            DueDelivery delivery, Outcome outcome, String state, @Nullable OffsetDateTime next) {
        var answer = outcome.answer();
        jdbc.sql(RECORD)
                .param("id", delivery.id())
                .param("state", state)
                .param("next", next)
                .param("at", utc(outcome.at()))
                .param("url", delivery.url().toString())
                .param("signature", outcome.signature())
                .param("status", answer == null ? null : answer.status())
                .param("response", answer == null ? null : answer.body())
                .param("error", outcome.error())
                .param("duration", outcome.duration().toMillis())
                .update();
    }

    private static DueDelivery due(ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getObject("id", UUID.class),
                row.getInt("attempts"),
                row.getObject("event_id", UUID.class),
                row.getString("payload"),
                row.getObject("endpoint_id", UUID.class),
                URI.create(row.getString("url")),
                row.getBytes("secret"),
                row.getBytes("previous_secret"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
