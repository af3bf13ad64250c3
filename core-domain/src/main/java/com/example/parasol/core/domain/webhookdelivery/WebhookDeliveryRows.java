package com.example.parasol.core.domain.webhookdelivery;

import com.example.parasol.core.domain.webhook.WebhookEvent;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery.State;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery.Try;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries in the database; whose the endpoint is, only the list asks. */
@Repository
class WebhookDeliveryRows {

    private static final String SELECT =
            """
            select d.id, d.event_id, v.type, v.payload, d.state, d.attempts, d.created_at, d.next_try_at,
              d.last_try_at, d.url, d.signature, d.status, d.response, d.error, d.duration_ms
            from webhook_delivery d join webhook_event v on v.id = d.event_id
            where d.endpoint_id = :endpoint and %s
            order by d.created_at desc, d.id desc limit :limit
            """;

    /** One row without a delivery tells an endpoint that has none from one of somebody else's. */
    private static final String OF_ENDPOINT =
            """
            select d.* from webhook_endpoint e left join lateral (%s) d on true
            where e.id = :endpoint and e.organization_id = :organization
            order by d.created_at desc, d.id desc
            """
                    .formatted(SELECT);

    private static final String ADD =
            """
            insert into webhook_delivery (event_id, endpoint_id, created_at, next_try_at)
            values (:event, :endpoint, :now, :now) returning id
            """;

    private final JdbcClient jdbc;

    WebhookDeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it is no endpoint of the organization's. */
    Optional<List<WebhookDelivery>> list(
            UUID organizationId,
            UUID endpointId,
            @Nullable WebhookDeliveryCursor after,
            int limit) {
        var select =
                after == null
                        ? jdbc.sql(OF_ENDPOINT.formatted("true"))
                        : jdbc.sql(OF_ENDPOINT.formatted("(d.created_at, d.id) < (:at, :after)"))
                                .param("at", utc(after.createdAt()))
                                .param("after", after.id());
        var rows =
                select.param("organization", organizationId)
                        .param("endpoint", endpointId)
                        .param("limit", limit)
                        .query((row, _) ->
                                row.getObject("id") == null
                                        ? Optional.<WebhookDelivery>empty()
                                        : Optional.of(delivery(row)))
                        .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    Optional<WebhookDelivery> find(UUID endpointId, UUID id) {
        return jdbc.sql(SELECT.formatted("d.id = :id"))
                .param("id", id)
                .param("endpoint", endpointId)
                .param("limit", 1)
                .query((row, _) -> delivery(row))
                .optional();
    }

    /** A delivery of an event that there is. */
    UUID add(UUID endpointId, UUID eventId, Instant now) {
        return jdbc.sql(ADD)
                .param("event", eventId)
                .param("endpoint", endpointId)
                .param("now", utc(now))
                .query(UUID.class)
                .single();
    }

    /** The event too. */
    UUID add(UUID endpointId, WebhookEvent event) {
        var eventId =
                jdbc.sql(
                                """
                                insert into webhook_event (id, organization_id, type, payload, at)
                                values (uuidv7(), :organization, :type, :payload, :at) returning id
                                """)
                        .param("organization", event.organizationId())
                        .param("type", event.type())
                        .param("payload", event.payload())
                        .param("at", utc(event.at()))
                        .query(UUID.class)
                        .single();
        return add(endpointId, eventId, event.at());
    }

    /** Waits for nobody, because an organization that is being deleted goes the other way round. */
    void deleteBefore(Instant time) {
        jdbc.sql(
                        """
                        delete from webhook_delivery where id in (
                            select delivery.id from webhook_delivery delivery
                            join webhook_event event on event.id = delivery.event_id and event.at < :before
                            for update of delivery skip locked
                        )
                        """)
                .param("before", utc(time))
                .update();
        jdbc.sql(
                        """
                        delete from webhook_event where id in (
                            select id from webhook_event event where at < :before
                            and not exists (select from webhook_delivery where event_id = event.id)
                            for update skip locked
                        )
                        """)
                .param("before", utc(time))
                .update();
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        var tried = instant(row, "last_try_at");
        return new WebhookDelivery(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("payload"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "next_try_at"),
                tried == null
                        ? null
                        : new Try(
                                tried,
                                row.getString("url"),
                                row.getString("signature"),
                                row.getObject("status", Integer.class),
                                row.getString("response"),
                                row.getString("error"),
                                row.getInt("duration_ms")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
