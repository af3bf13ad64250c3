package com.example.parasol.gateway.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much each address may still ask. All that is kept is when it will have its whole allowance
 * again: whatever is taken moves that on (the generic cell rate algorithm).
 */
@Component
class Allowances {

    /** Some two megabytes. Whoever has more addresses is not stopped by counting them. */
    static final int MOST = 20_000;

    private static final long SWEEP_INTERVAL = Duration.ofSeconds(1).toNanos();

    private final LimitSettings limit;
    private final LongSupplier nanoTime;
    private final Map<Long, Long> fullAt = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt;

    @Autowired
    Allowances(LimitSettings limit) {
        this(limit, System::nanoTime);
    }

    Allowances(LimitSettings limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.sweptAt = new AtomicLong(nanoTime.getAsLong() - SWEEP_INTERVAL);
    }

    /** Takes one of a network's, or tells how long it takes until there is one. */
    Duration take(long key) {
        var now = nanoTime.getAsLong();
        if (!isRoomFor(key, now)) {
            return Duration.ZERO;
        }
        var window = limit.window().toNanos();
        var one = window / limit.requests();
        var wait = new long[1];
        fullAt.compute(
                key,
                (any, at) -> {
                    var used = at == null || at - now < 0 ? now : at;
                    wait[0] = Math.max(0, used + one - now - window);
                    return wait[0] == 0 ? used + one : used;
                });
        return Duration.ofNanos(wait[0]);
    }

    private boolean isRoomFor(long key, long now) {
        var swept = sweptAt.get();
        if (fullAt.size() >= MOST
                && now - swept >= SWEEP_INTERVAL
                && sweptAt.compareAndSet(swept, now)) {
            fullAt.values().removeIf(at -> at - now <= 0);
        }
        return fullAt.size() < MOST || fullAt.containsKey(key);
    }
}
