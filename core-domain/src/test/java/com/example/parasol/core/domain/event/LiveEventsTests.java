package com.example.parasol.core.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.event.Revocation.LoginEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class LiveEventsTests {

    @Autowired LiveEvents events;
    @Autowired LiveChannel channel;
    @Autowired LiveListener listener;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final UUID organizationId = UUID.randomUUID();
    private final List<LiveEvent> heard = new CopyOnWriteArrayList<>();

    @Test
    void anOrganizationHearsItsOwnEventsOnly() {
        try (var _ = events.subscribe(organizationId, heard::add)) {
            publish(event(UUID.randomUUID(), 1), event(organizationId, 2));

            await().until(() -> heard.size() == 1);
            assertThat(heard.getFirst().subject()).containsEntry("n", 2);
        }
    }

    @Test
    void whoeverClosedHearsNothingMore() {
        var everything = new CopyOnWriteArrayList<LiveEvent>();
        events.subscribe(organizationId, heard::add).close();

        try (var _ = events.subscribe(organizationId, everything::add)) {
            publish(event(organizationId, 1));

            await().until(() -> everything.size() == 1);
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void eventsArriveInOrderHoweverMany() {
        try (var _ = events.subscribe(organizationId, heard::add)) {
            publish(
                    IntStream.range(0, 500)
                            .mapToObj(i -> event(organizationId, i))
                            .toArray(LiveEvent[]::new));

            await().until(() -> heard.size() == 500);
            assertThat(heard)
                    .extracting(event -> event.subject().get("n"))
                    .isSubsetOf(numbers(500));
            assertThat(heard.getFirst().subject()).containsEntry("n", 0);
            assertThat(heard.getLast().subject()).containsEntry("n", 499);
        }
    }

    @Test
    void whatIsRolledBackWasNeverSaid() {
        try (var _ = events.subscribe(organizationId, heard::add)) {
            transaction.executeWithoutResult(status -> {
                channel.publish(event(organizationId, 1));
                status.setRollbackOnly();
            });
            publish(event(organizationId, 2));

            await().until(() -> !heard.isEmpty());
            assertThat(heard)
                    .singleElement()
                    .satisfies(e -> assertThat(e.subject()).containsEntry("n", 2));
        }
    }

    @Test
    void nothingIsSaidOutsideOfATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> channel.publish(event(organizationId, 1)));
    }

    @Test
    void aFailingConsumerDeafensNobody() {
        try (var _ =
                        events.subscribe(
                                organizationId,
                                _ -> {
                                    throw new IllegalStateException("on purpose");
                                });
                var _ = events.subscribe(organizationId, heard::add)) {
            publish(event(organizationId, 1));

            await().until(() -> heard.size() == 1);
        }
    }

    @Test
    void revocationsAreHeard() {
        var id = UUID.randomUUID();
        var revoked = new CopyOnWriteArrayList<Revocation>();
        try (var _ = events.onRevoked(revoked::add)) {
            transaction.executeWithoutResult(_ -> channel.publish(new LoginEnded(id)));

            await().until(() -> revoked.contains(new LoginEnded(id)));
        }
    }

    @Test
    void aLostConnectionComesBackAndTheGapIsTold() {
        var gaps = new CopyOnWriteArrayList<Instant>();
        try (var _ = events.onGap(() -> gaps.add(Instant.EPOCH));
                var _ = events.subscribe(organizationId, heard::add)) {
            jdbc.sql(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where application_name = 'live-listener' and datname = current_database()
                            """)
                    .query()
                    .listOfRows();

            await().until(() -> !gaps.isEmpty());
            publish(event(organizationId, 1));
            await().until(() -> heard.size() == 1);
        }
    }

    @Test
    void whatAnotherVersionSaysIsPassedOver() {
        try (var _ = events.subscribe(organizationId, heard::add)) {
            jdbc.sql("select pg_notify('parasol_live', 'no json')").query().listOfRows();
            publish(event(organizationId, 1));

            await().until(() -> heard.size() == 1);
        }
    }

    @Test
    void stoppingEndsTheConnectionAndStartingOpensOne() {
        listener.stop();
        await().until(() -> connections() == 0);
        await().until(() -> !events.isCurrent());

        listener.start();

        await().until(() -> connections() == 1);
        await().until(events::isCurrent);
    }

    @Test
    void whoAsksOrSubscribesWatches() {
        var unused = new LiveEvents();
        var later = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        assertThat(unused.isWatched(later)).isFalse();

        assertThat(unused.isCurrent()).isFalse();
        assertThat(unused.isWatched(System.nanoTime())).isTrue();
        try (var _ = unused.subscribe(organizationId, heard::add)) {
            assertThat(unused.isWatched(later)).isTrue();
        }
        assertThat(unused.isWatched(later)).isFalse();
    }

    private long connections() {
        return jdbc.sql(
                        """
                        select count(*) from pg_stat_activity
                        where application_name = 'live-listener' and datname = current_database()
                        """)
                .query(Long.class)
                .single();
    }

    private void publish(LiveEvent... all) {
        transaction.executeWithoutResult(_ -> channel.publish(List.of(all)));
    }

    private static List<Object> numbers(int count) {
        return IntStream.range(0, count).<Object>mapToObj(i -> i).toList();
    }

    private static LiveEvent event(UUID organizationId, int n) {
        return new LiveEvent(
                "thing.changed",
                organizationId,
                Map.of("id", UUID.randomUUID().toString(), "n", n),
                Instant.parse("2026-11-22T10:00:00Z"));
    }
}
