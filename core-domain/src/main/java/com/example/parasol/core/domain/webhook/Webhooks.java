package com.example.parasol.core.domain.webhook;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells customers' servers what happened, if the caller's transaction commits and only then: it
 * leaves rows, which are worked off later. Where nobody listens it costs one query.
 */
@Component
public class Webhooks {

    // endpoints that are just being deleted are waited for and left out
    private static final String PUBLISH =
            """
            with happened as (
              select uuidv7() as id, given.* from unnest(cast(:types as text[]), cast(:organizations as uuid[]),
                cast(:payloads as text[]), cast(:times as timestamptz[])) as given(type, organization_id, payload, at)
            ), wanted as (
              select happened.id as event_id, e.id as endpoint_id from happened
              join webhook_endpoint e on e.organization_id = happened.organization_id
                and e.state = 'ENABLED' and happened.type = any(e.events)
              for key share of e
            ), event as (
              insert into webhook_event (id, organization_id, type, payload, at)
              select id, organization_id, type, payload, at from happened
              where id in (select event_id from wanted)
            )
            insert into webhook_delivery (event_id, endpoint_id, created_at, next_try_at)
            select event_id, endpoint_id, cast(:now as timestamptz), cast(:now as timestamptz) from wanted
            """;

    private final List<String> types;
    private final JdbcClient jdbc;
    private final Clock clock;

    Webhooks(List<WebhookEventType> types, JdbcClient jdbc, Clock clock) {
        this.types = types.stream().map(WebhookEventType::name).sorted().toList();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The names of all event types, sorted. */
    public List<String> types() {
        return types;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(WebhookEvent event) {
        publish(List.of(event));
    }

    /**
     * Publishes any number of events, to every enabled endpoint of their organizations that chose
     * their type.
     *
     * @throws IllegalArgumentException when no feature contributes a type
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<WebhookEvent> events) {
        events.forEach(this::requireKnown);
        jdbc.sql(PUBLISH)
                .param("types", texts(events, WebhookEvent::type))
                .param(
                        "organizations",
                        events.stream().map(WebhookEvent::organizationId).toArray(UUID[]::new))
                .param("payloads", texts(events, WebhookEvent::payload))
                .param("times", texts(events, event -> event.at().toString()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void requireKnown(WebhookEvent event) {
        if (!types.contains(event.type())) {
            throw new IllegalArgumentException(
                    "No WebhookEventType is called %s: add a bean to the feature"
                            .formatted(event.type()));
        }
    }

    private static String[] texts(List<WebhookEvent> events, Function<WebhookEvent, String> part) {
        return events.stream().map(part).toArray(String[]::new);
    }
}
