package com.example.parasol.core.domain.ratelimit;

import com.example.parasol.core.domain.background.BackgroundThread;
import com.example.parasol.core.domain.ratelimit.Bucket.Debt;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private final BackgroundThread thread =
            new BackgroundThread("rate-limits", this::run, this::wake, STOPPING);
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

    private void wake() {
        news.release();
        hurry.release();
    }

    private void run() throws InterruptedException {
        try {
            while (thread.goesOn() || !due.isEmpty()) {
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
        } finally {
            works = false;
        }
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
            if (thread.goesOn()) {
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
    public void start() {
        works = true;
        thread.start();
    }

    /** What is still untold is told first. */
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
