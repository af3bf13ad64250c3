package com.example.parasol.core.domain.ratelimit;

import com.example.parasol.core.domain.ratelimit.Bucket.Debt;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the other processes what was taken here, all buckets in one statement, and hears what they
 * took: five times a second, and at once when somebody is in a hurry. Without the database every
 * process goes by what it knows, and nobody waits.
 */
@Component
class Sharing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sharing.class);

    private static final int BATCH = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final BlockingQueue<Bucket> due = new LinkedBlockingQueue<>();
    private final Semaphore news = new Semaphore(0);
    private final Semaphore hurry = new Semaphore(0);
    private final BucketRows rows;
    private volatile @Nullable Thread thread;
    private volatile boolean works;

    Sharing(BucketRows rows) {
        this.rows = rows;
    }

    void tellSoon(Bucket bucket) {
        due.add(bucket);
        news.release();
    }

    void tellNow() {
        hurry.release();
    }

    boolean works() {
        return works;
    }

    private void run() {
        try {
            while (thread == Thread.currentThread() || !due.isEmpty()) {
                news.acquire();
                var _ = hurry.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                hurry.drainPermits();
                var batch = new ArrayList<Bucket>();
                if (due.drainTo(batch, BATCH) > 0) {
                    tellAll(batch);
                }
                if (!due.isEmpty()) {
                    news.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        works = false;
    }

    private void tellAll(List<Bucket> batch) {
        try {
            tell(batch.stream().map(Bucket::debt).toList());
            works = true;
        } catch (RuntimeException e) {
            if (works) {
                log.warn("Rate limits are each process's own for now: {}", e.getMessage());
            }
            works = false;
            if (thread == Thread.currentThread()) {
                due.addAll(batch);
            }
        }
    }

    private void tell(List<Debt> debts) {
        var fullAt = rows.add(debts);
        for (var debt : debts) {
            var forAll = fullAt.get(ByteBuffer.wrap(debt.key()));
            debt.bucket().settle(debt, forAll == null ? 0 : forAll);
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            works = true;
            thread = Thread.ofVirtual().name("rate-limits").unstarted(this::run);
            thread.start();
        }
    }

    /** What is still untold is told first. */
    @Override
    public synchronized void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            news.release();
            hurry.release();
            try {
                running.join(STOPPING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Starts before the web server and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
