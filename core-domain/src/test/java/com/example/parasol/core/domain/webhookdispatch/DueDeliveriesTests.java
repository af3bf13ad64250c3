package com.example.parasol.core.domain.webhookdispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Receiver;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.webhookdelivery.WebhookDelivery.State;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class DueDeliveriesTests {

    private static final int POOL = 8;

    @Autowired DueDeliveries due;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired WebhookDispatcher dispatcher;
    @Autowired WebhookDeliveryService deliveries;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired TransactionOperations transaction;

    private final Receiver receiver = new Receiver();
    private final CountDownLatch end = new CountDownLatch(1);

    Endpoints made;

    @BeforeEach
    void endpoints() {
        made = beans.createBean(Endpoints.class);
    }

    @AfterEach
    void close() {
        end.countDown();
        receiver.close();
    }

    @Test
    void slowServersHoldUpNeitherTheDatabaseNorOthers() {
        receiver.answers(_ -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (var i = 0; i < 2; i++) {
            var slow = tenants.owner();
            made.make(slow, receiver);
            made.happens(slow, POOL);
        }
        dispatcher.fill();
        await().until(() -> receiver.calls().size() == 2 * POOL);

        try (var quick = new Receiver()) {
            var owner = tenants.owner();
            var id = made.make(owner, quick).endpoint().id();
            made.happens(owner, 1);

            assertThat(made.tried(owner, id, 1).state()).isEqualTo(State.DELIVERED);
        }
    }

    @Test
    void whatAKilledProcessHadTakenIsDueAgain() {
        var owner = tenants.owner();
        var id = made.make(owner, receiver).endpoint().id();
        transaction.executeWithoutResult(_ -> {
            made.happens(owner, 1);
            assertThat(claimed(List.of(), id)).isOne();
        });

        assertThat(claimed(List.of(), id)).isZero();
        clock.advance(DueDeliveries.LEASE);

        assertThat(made.tried(owner, id, 1).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aBusyEndpointWaits() {
        var owner = tenants.owner();
        var id = made.make(owner, receiver).endpoint().id();
        transaction.executeWithoutResult(_ -> {
            made.happens(owner, POOL + 1);

            assertThat(claimed(List.of(id), id)).isZero();
            assertThat(claimed(List.of(), id)).isEqualTo(POOL);
        });
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        var owner = tenants.owner();
        var id = made.make(owner, receiver).endpoint().id();

        transaction.executeWithoutResult(status -> {
            made.happens(owner, 1);
            status.setRollbackOnly();
        });
        made.happens(owner, 1);
        made.tried(owner, id, 1);

        assertThat(deliveries.list(owner, id, null, 10)).hasSize(1);
        assertThat(receiver.calls()).hasSize(1);
    }

    private long claimed(List<UUID> busy, UUID endpointId) {
        return due.claim(busy, POOL, 1_000).stream()
                .filter(delivery -> delivery.endpointId().equals(endpointId))
                .count();
    }
}
