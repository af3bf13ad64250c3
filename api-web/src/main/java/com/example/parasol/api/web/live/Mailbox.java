package com.example.parasol.api.web.live;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a connection still has to do: anyone puts it in, only its own thread takes it out. */
class Mailbox {
    private static final int MAX_WAITING = 256;
    private static final Step NOTHING = () -> {};

    /** One thing to do. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    private final LinkedBlockingQueue<Step> waiting = new LinkedBlockingQueue<>(MAX_WAITING);

    /** Returns at once; false when too much waits already. */
    boolean put(Step step) {
        return waiting.offer(step);
    }

    /** Forgets what waits and wakes the thread. */
    void empty() {
        waiting.clear();
        waiting.offer(NOTHING);
    }

    /** The next thing to do, or nothing if none comes in time. */
    Step take(long nanos) throws InterruptedException {
        var step = waiting.poll(nanos, TimeUnit.NANOSECONDS);
        return step == null ? NOTHING : step;
    }
}
