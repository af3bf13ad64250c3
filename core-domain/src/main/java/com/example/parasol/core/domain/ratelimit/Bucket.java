package com.example.parasol.core.domain.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What one caller has left, as far as this process knows. All that is kept is when the bucket will
 * be full again: whatever is taken moves that on (the generic cell rate algorithm). Times are
 * microseconds, as the database's are.
 */
final class Bucket {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final byte[] key;
    private final Clock clock;
    private final Sharing sharing;
    private long fullAt;
    private long untold;
    private long untoldSince;

    Bucket(byte[] key, Clock clock, Sharing sharing) {
        this.key = key;
        this.clock = clock;
        this.sharing = sharing;
    }

    /**
     * What was taken here and the other processes do not know.
     *
     * @param amount in the time that it takes to come back
     */
    record Debt(Bucket bucket, byte[] key, long since, long amount, long at) {}

    /**
     * Takes one, if there is one. Nobody takes more than a tenth of the limit behind the others'
     * backs: the next one waits a moment until they have been told, unless they cannot be.
     */
    synchronized Allowance take(RateLimit limit) {
        var tenth = limit.full() / 10;
        awaitToldBelow(Math.max(tenth, limit.refill()));
        var now = now();
        var free = now + limit.full();
        var used = Math.max(fullAt, now);
        var granted = used + limit.refill() <= free;
        if (granted) {
            used += limit.refill();
            note(limit.refill(), now, tenth / 2);
        }
        fullAt = used;
        var left = Math.max(0, (free - used) / limit.refill());
        var next = left == limit.quota() ? 0 : used + (left + 1) * limit.refill() - free;
        return new Allowance(limit, granted, left, Duration.of(next, ChronoUnit.MICROS));
    }

    private void note(long amount, long now, long much) {
        if (untold == 0) {
            untoldSince = now;
            sharing.tellSoon(this);
        }
        untold += amount;
        if (untold > much) {
            sharing.tellNow();
        }
    }

    private void awaitToldBelow(long most) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (untold >= most && sharing.works()) {
                var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized Debt debt() {
        return new Debt(this, key, untoldSince, untold, now());
    }

    /** The others know of the debt now, and when the bucket is full with what they took. */
    synchronized void settle(Debt debt, long fullAtForAll) {
        untold -= debt.amount();
        untoldSince = debt.at();
        fullAt = Math.max(fullAt, fullAtForAll + untold);
        if (untold > 0) {
            sharing.tellSoon(this);
        }
        notifyAll();
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
