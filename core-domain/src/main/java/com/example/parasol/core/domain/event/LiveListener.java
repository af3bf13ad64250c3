package com.example.parasol.core.domain.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Listens on one connection per process, for as long as the application runs. */
@Component
class LiveListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveListener.class);

    /** A revocation has a second; a process that nobody asks need not wake as often. */
    private static final Duration SILENCE = Duration.ofMillis(500);

    private static final Duration UNWATCHED_SILENCE = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final LiveConnection.Source connections;
    private final LiveEvents events;
    private @Nullable Run run;

    LiveListener(LiveConnection.Source connections, LiveEvents events) {
        this.connections = connections;
        this.events = events;
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            run = new Run();
            run.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (run != null) {
            run.end();
            run = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return run != null;
    }

    /** Starts before whatever serves visitors and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private final class Run implements Runnable {

        private final Thread thread = Thread.ofVirtual().name("live-listener").unstarted(this);
        private final CountDownLatch ended = new CountDownLatch(1);
        private Duration pause = FIRST_PAUSE;

        @Override
        public void run() {
            while (ended.getCount() > 0) {
                try (var connection = connections.open()) {
                    pause = FIRST_PAUSE;
                    events.hearGap();
                    listen(connection);
                } catch (SQLException | RuntimeException e) {
                    events.hearNothing();
                    if (ended.getCount() > 0) {
                        log.warn(
                                "Lost the connection for live events, trying again in {} ms: {}",
                                pause.toMillis(),
                                e.getMessage());
                    }
                }
                rest();
            }
        }

        private void listen(LiveConnection connection) throws SQLException {
            while (ended.getCount() > 0) {
                var watched = events.isWatched(System.nanoTime());
                var heard = connection.await(watched ? SILENCE : UNWATCHED_SILENCE);
                heard.payloads().forEach(this::tell);
                events.heardAll(heard.asOf());
            }
        }

        private void tell(String payload) {
            try {
                events.hear(LiveMessage.read(payload));
            } catch (JacksonException e) {
                log.warn("Heard a live message that this version cannot read");
            }
        }

        private void rest() {
            try {
                var _ = ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            } catch (InterruptedException e) {
                ended.countDown();
            }
        }

        /** The interrupt ends a blocking read, as virtual threads' sockets do. */
        private void end() {
            ended.countDown();
            thread.interrupt();
        }
    }
}
