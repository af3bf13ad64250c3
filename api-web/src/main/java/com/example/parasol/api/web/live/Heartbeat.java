package com.example.parasol.api.web.live;

import java.io.IOException;
import java.time.Duration;

/** Pings, each of which has to be answered before the next. */
class Heartbeat {
    private final long interval;
    private volatile boolean answered = true;
    private long sent;

    Heartbeat(Duration interval) {
        this.interval = interval.toNanos();
        this.sent = System.nanoTime() - this.interval;
    }

    /** Whatever the client says is an answer. */
    void heard() {
        answered = true;
    }

    /**
     * Sends the next ping if it is time for one: a check at the token's end may come right after
     * the last. Returns false when that was never answered.
     */
    boolean next(Wire wire) throws IOException {
        var now = System.nanoTime();
        if (now - sent < interval) {
            return true;
        }
        if (!answered) {
            return false;
        }
        answered = false;
        sent = now;
        wire.ping();
        return true;
    }
}
