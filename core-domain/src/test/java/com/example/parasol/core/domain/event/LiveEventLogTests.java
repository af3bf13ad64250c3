package com.example.parasol.core.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.ApiKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class LiveEventLogTests {

    @Autowired LiveEventLog log;
    @Autowired LiveChannel channel;
    @Autowired TestClock clock;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final ApiKey actor = new ApiKey(UUID.randomUUID(), UUID.randomUUID(), Set.of());
    private final UUID thing = UUID.randomUUID();

    @Test
    void whatHappenedSinceIsToldInOrder() {
        publish(event(actor, thing, "thing.made", 1));
        clock.advance(Duration.ofMinutes(1));
        var left = clock.instant();
        publish(event(actor, thing, "thing.changed", 2));
        clock.advance(Duration.ofSeconds(1));
        publish(event(actor, UUID.randomUUID(), "thing.made", 3));

        assertThat(log.since(actor, left).orElseThrow())
                .extracting(event -> event.subject().get("n"))
                .containsExactly(2, 3);
    }

    @Test
    void ofEachKindTheLastIsTold() {
        var left = clock.instant();
        publish(
                event(actor, thing, "thing.changed", 1),
                event(actor, thing, "thing.made", 2),
                event(actor, thing, "thing.changed", 3));
        publish(event(actor, thing, "thing.changed", 4));

        assertThat(log.since(actor, left).orElseThrow())
                .extracting(event -> event.subject().get("n"))
                .containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void itBeginsALittleEarlierForWhatWasCommittedLate() {
        publish(event(actor, thing, "thing.made", 1));
        clock.advance(Duration.ofSeconds(9));

        assertThat(log.since(actor, clock.instant()).orElseThrow()).hasSize(1);
    }

    @Test
    void othersEventsAreNotTold() {
        var other = new ApiKey(UUID.randomUUID(), UUID.randomUUID(), Set.of());
        publish(event(other, thing, "thing.made", 1));

        assertThat(log.since(actor, clock.instant()).orElseThrow()).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            channel.publish(event(actor, thing, "thing.made", 1));
            status.setRollbackOnly();
        });

        assertThat(log.since(actor, clock.instant()).orElseThrow()).isEmpty();
    }

    @Test
    void whoWasAwayForMoreThanADayHasToReadAnew() {
        var left = clock.instant();
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        assertThat(log.since(actor, left)).isEmpty();
    }

    @Test
    void moreThanAThousandEventsAreNotTold() {
        var thousand =
                IntStream.range(0, 1_000)
                        .mapToObj(n -> event(actor, UUID.randomUUID(), "thing.made", n))
                        .toArray(LiveEvent[]::new);
        publish(thousand);
        assertThat(log.since(actor, clock.instant()).orElseThrow()).hasSize(1_000);

        publish(event(actor, thing, "thing.made", 1_000));

        assertThat(log.since(actor, clock.instant())).isEmpty();
    }

    @Test
    void afterADayTheyAreForgotten() {
        publish(event(actor, thing, "thing.made", 1));
        clock.advance(Duration.ofDays(1));
        log.forget();
        assertThat(rows()).isOne();

        clock.advance(Duration.ofMinutes(1));
        log.forget();

        assertThat(rows()).isZero();
    }

    @Test
    void transactionsThatTellOfTheSameThingsDoNotBlockEachOther() throws Exception {
        var ids = IntStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();
        var threads = new ArrayList<Thread>();
        for (var order : List.of(ids, ids.reversed(), ids, ids.reversed())) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        for (var i = 0; i < 20; i++) {
                            publish(
                                    order.stream()
                                            .map(id -> event(actor, id, "thing.changed", 1))
                                            .toArray(LiveEvent[]::new));
                        }
                    }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(rows()).isEqualTo(20);
    }

    private long rows() {
        return jdbc.sql("select count(*) from live_event where organization_id = :id")
                .param("id", actor.organizationId())
                .query(Long.class)
                .single();
    }

    private void publish(LiveEvent... all) {
        transaction.executeWithoutResult(_ -> channel.publish(List.of(all)));
    }

    private LiveEvent event(ApiKey whose, UUID id, String type, int n) {
        return new LiveEvent(
                type, whose.organizationId(), Map.of("id", id.toString(), "n", n), clock.instant());
    }
}
