package com.example.parasol.core.domain.background;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A virtual thread that works from its owner's start to its owner's stop, and may be started again.
 * The work is a loop that asks {@link #goesOn()} each time.
 */
public final class BackgroundThread {

    /** Ends when it is interrupted. */
    @FunctionalInterface
    public interface Work {

        void run() throws InterruptedException;
    }

    private final String name;
    private final Work work;
    private final Runnable wake;
    private final Duration stopping;
    private volatile @Nullable Thread thread;

    /**
     * @param wake has the loop ask at once, if it waits
     * @param stopping how long a stop waits at most for what the loop has begun
     */
    public BackgroundThread(String name, Work work, Runnable wake, Duration stopping) {
        this.name = name;
        this.work = work;
        this.wake = wake;
        this.stopping = stopping;
    }

    /** Does nothing when it runs. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name(name).unstarted(this::run);
            thread.start();
        }
    }

    private void run() {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the loop end. */
    public synchronized void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            wake.run();
            try {
                running.join(stopping);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return thread != null;
    }

    /** Whether the calling thread is the one that runs, and not one that was stopped. */
    public boolean goesOn() {
        return thread == Thread.currentThread();
    }
}
