package com.example.parasol.core.domain.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** When to try again what failed: after 10 seconds, then twice as long each time, up to an hour. */
public final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 10;

    private Backoff() {}

    /** Tries for ever: the job itself must know when its time is over. */
    public static <T> FailureHandler<T> tryAgain() {
        return (complete, operations) ->
                operations.reschedule(
                        complete,
                        complete.getTimeDone()
                                .plus(pause(complete.getExecution().consecutiveFailures)));
    }

    /**
     * The pause after a failure.
     *
     * @param failuresBefore how often it had failed in a row before
     */
    static Duration pause(int failuresBefore) {
        var pause = FIRST.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
