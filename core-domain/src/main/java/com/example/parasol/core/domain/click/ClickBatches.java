package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.background.BackgroundThread;
import com.example.parasol.core.domain.clicksource.ClickSource;
import com.example.parasol.core.domain.refusal.TooBusy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes clicks in batches: while one batch commits, the next gathers, so that a click waits for at
 * most two commits and many clicks share one.
 */
@Component
class ClickBatches implements SmartLifecycle {

    /** A click at its time; the visitor waits for {@code written}. */
    record Click(
            UUID linkId,
            Instant at,
            ClickSource source,
            CompletableFuture<@Nullable Void> written) {}

    private static final int QUEUE = 5_000;
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final BlockingQueue<Click> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Semaphore news = new Semaphore(0);
    private final ClickWriter writer;
    private final Clock clock;
    private final BackgroundThread thread =
            new BackgroundThread("click-batches", this::run, news::release, STOPPING);

    ClickBatches(ClickWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Returns when the click is committed.
     *
     * @throws TooBusy when the queue is full, or after three seconds: then it may have been counted
     */
    void add(UUID linkId, ClickSource source) {
        var click = new Click(linkId, clock.instant(), source, new CompletableFuture<>());
        if (!thread.isRunning() || !queue.offer(click)) {
            throw new TooBusy(RETRY_AFTER);
        }
        news.release();
        try {
            click.written().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            queue.remove(click);
            throw new TooBusy(RETRY_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy(RETRY_AFTER);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e);
        }
    }

    private void run() throws InterruptedException {
        var batch = new ArrayList<Click>(BATCH);
        while (thread.goesOn() || !queue.isEmpty()) {
            news.acquire();
            news.drainPermits();
            while (queue.drainTo(batch, BATCH) > 0) {
                write(batch);
                batch.clear();
            }
        }
    }

    private void write(List<Click> batch) {
        try {
            writer.write(batch);
            batch.forEach(click -> click.written().complete(null));
        } catch (RuntimeException e) {
            batch.forEach(click -> click.written().completeExceptionally(e));
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Whoever still waits is served first. */
    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    /** Starts before the web server and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
