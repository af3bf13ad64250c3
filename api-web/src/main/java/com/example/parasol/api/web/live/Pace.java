package com.example.parasol.api.web.live;

import java.time.Duration;

/** Counts what a client sends; it has little to say, so much of it is a flood. */
class Pace {
    private static final int MAX_MESSAGES = 20;
    private static final long WINDOW = Duration.ofSeconds(10).toNanos();

    private long windowStart = System.nanoTime();
    private int count;

    /** Counts one message; called by the one thread that reads from this client. */
    boolean tooFast() {
        var now = System.nanoTime();
        if (now - windowStart > WINDOW) {
            windowStart = now;
            count = 0;
        }
        return ++count > MAX_MESSAGES;
    }
}
