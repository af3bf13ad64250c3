package com.example.parasol.core.domain.webhookdispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Keeps calls under way, each on a thread of its own: many at once, but few to one endpoint, so
 * that neither a slow server nor a long queue holds up the others.
 */
@Component
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class WebhookDispatcher implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatcher.class);

    private static final int MOST = 200;
    private static final int EACH = 8;
    private static final int REFILL = EACH / 2;
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger wishes = new AtomicInteger();
    private final DueDeliveries due;
    private final Courier courier;

    WebhookDispatcher(DueDeliveries due, Courier courier) {
        this.due = due;
        this.courier = courier;
    }

    /** Starts what is due and has room. Of several callers one does it, for all of them. */
    void fill() {
        if (wishes.getAndIncrement() > 0) {
            return;
        }
        try {
            int met;
            do {
                met = wishes.get();
                start();
            } while (wishes.addAndGet(-met) > 0);
        } catch (RuntimeException e) {
            wishes.set(0);
            throw e;
        }
    }

    private void start() {
        var room = MOST - calls.get();
        if (room > 0 && !threads.isShutdown()) {
            due.claim(busy(), EACH, room).forEach(this::start);
        }
    }

    private List<UUID> busy() {
        return underWay.entrySet().stream()
                .filter(endpoint -> endpoint.getValue() > REFILL)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void start(DueDelivery delivery) {
        calls.incrementAndGet();
        underWay.merge(delivery.endpointId(), 1, Integer::sum);
        threads.execute(() -> deliver(delivery));
    }

    /** What cannot be recorded is due again when its lease ends. */
    private void deliver(DueDelivery delivery) {
        try {
            due.record(delivery, courier.deliver(delivery));
        } catch (RuntimeException e) {
            log.error("Could not deliver {}", delivery.id(), e);
        } finally {
            calls.decrementAndGet();
            finished(delivery.endpointId());
        }
    }

    private void finished(UUID endpointId) {
        var left = underWay.computeIfPresent(endpointId, (_, n) -> n == 1 ? null : n - 1);
        if (left != null && left == REFILL) {
            fill();
        }
    }

    /** Calls that are under way may end. */
    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
