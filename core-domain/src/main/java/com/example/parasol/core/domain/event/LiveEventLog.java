package com.example.parasol.core.domain.event;

import static java.util.Comparator.comparing;

import com.example.parasol.core.domain.actor.TenantActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers for a day the last event of each kind of each thing: a thousand changes of one thing
 * are one row. Whoever was away for a while catches up by it.
 */
@Service
public class LiveEventLog {

    private static final Duration KEPT = Duration.ofDays(1);

    /** An event gets its time before its transaction commits, so a later one may be seen first. */
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);

    private static final int MOST = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whose, what and of which kind. */
    private record Key(UUID organizationId, UUID subjectId, String type) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveEventLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Always in the same order, so that two transactions never wait for each other. */
    void write(List<LiveEvent> events) {
        var last =
                new TreeMap<Key, LiveEvent>(
                        comparing(Key::organizationId)
                                .thenComparing(Key::subjectId)
                                .thenComparing(Key::type));
        events.forEach(event ->
                last.put(new Key(event.organizationId(), event.subjectId(), event.type()), event));
        jdbc.sql(
                        """
                        insert into live_event (organization_id, subject_id, type, subject, at)
                        select organization_id, subject_id, type, subject::jsonb, at from unnest(
                            cast(:organizations as uuid[]), cast(:subjectIds as uuid[]), cast(:types as text[]),
                            cast(:subjects as text[]), cast(:times as timestamptz[])
                        ) as event (organization_id, subject_id, type, subject, at)
                        on conflict (organization_id, subject_id, type)
                        do update set subject = excluded.subject, at = excluded.at
                        """)
                .param("organizations", column(last, LiveEvent::organizationId))
                .param("subjectIds", column(last, LiveEvent::subjectId))
                .param("types", column(last, LiveEvent::type))
                .param("subjects", column(last, event -> JSON.writeValueAsString(event.subject())))
                .param("times", column(last, LiveEvent::at))
                .update();
    }

    /**
     * What happened since then, the last of each kind of each thing, in order. Some of it may have
     * been heard already, for it begins ten seconds earlier.
     *
     * @return empty when that was more than a day ago or more than 1,000 events would have to be
     *     told: the current state must be read instead
     */
    @Transactional(readOnly = true)
    public Optional<List<LiveEvent>> since(TenantActor actor, Instant since) {
        if (since.isBefore(clock.instant().minus(KEPT))) {
            return Optional.empty();
        }
        var events =
                jdbc.sql(
                                """
                                select type, subject, at from live_event
                                where organization_id = :organization and at >= :since
                                order by at limit :limit
                                """)
                        .param("organization", actor.organizationId())
                        .param("since", time(since.minus(LONGEST_COMMIT)))
                        .param("limit", MOST + 1)
                        .query((row, _) ->
                                new LiveEvent(
                                        row.getString("type"),
                                        actor.organizationId(),
                                        subject(row.getString("subject")),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                        .list();
        return Optional.of(events).filter(found -> found.size() <= MOST);
    }

    void forget() {
        jdbc.sql("delete from live_event where at < :end")
                .param("end", time(clock.instant().minus(KEPT).minus(LONGEST_COMMIT)))
                .update();
    }

    private static String[] column(Map<Key, LiveEvent> events, Function<LiveEvent, Object> value) {
        return events.values().stream()
                .map(event -> value.apply(event).toString())
                .toArray(String[]::new);
    }

    private static Map<String, Object> subject(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
