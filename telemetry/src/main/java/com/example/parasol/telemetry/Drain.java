package com.example.parasol.telemetry;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * The first phase of a shutdown: {@code /readyz} says no, and everybody is served as ever. So a
 * gateway that knows another instance asks that one, before Tomcat refuses what comes on
 * connections that are open already.
 */
final class Drain implements SmartLifecycle {

    private final Duration time;
    private volatile boolean running;

    Drain(Duration time) {
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A context that rests for a while has nobody who could ask another one. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
