package com.example.parasol.core.domain.webhookdispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When to try again: the schedule that Standard Webhooks recommends, over three days. */
final class RetrySchedule {

    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /** Up to a tenth more, so that what failed together does not come back together. */
    private static final double JITTER = 0.1;

    private static final Duration LONGEST = Duration.ofHours(24);

    private RetrySchedule() {}

    /**
     * The time of the next try; empty after the tenth.
     *
     * @param attempts how often it was tried, at least once
     * @param retryAfter how long the server asked us to wait, which counts up to a day
     */
    static Optional<Instant> next(int attempts, Instant now, @Nullable Duration retryAfter) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        var pause = PAUSES.get(attempts - 1);
        if (retryAfter != null && retryAfter.compareTo(pause) > 0) {
            pause = retryAfter.compareTo(LONGEST) < 0 ? retryAfter : LONGEST;
        }
        var jitter = (long) (pause.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble());
        return Optional.of(now.plus(pause).plusMillis(jitter));
    }
}
