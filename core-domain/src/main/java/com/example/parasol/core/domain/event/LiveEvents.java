package com.example.parasol.core.domain.event;

import com.example.parasol.core.domain.event.Revocation.KeyRevoked;
import com.example.parasol.core.domain.event.Revocation.LoginEnded;
import com.example.parasol.core.domain.event.Revocation.LoginRenewed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What this process hears from all processes. Consumers are called one after another on one thread
 * and must return quickly.
 */
@Service
public class LiveEvents {

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);

    private static final Duration CURRENT = Duration.ofSeconds(1);
    private static final Duration INTEREST = Duration.ofSeconds(10);

    private final Map<UUID, List<Consumer<LiveEvent>>> byOrganization = new ConcurrentHashMap<>();
    private final List<Consumer<LiveEvent>> everywhere = new CopyOnWriteArrayList<>();
    private final List<Consumer<Revocation>> revocations = new CopyOnWriteArrayList<>();
    private final List<Runnable> jobs = new CopyOnWriteArrayList<>();
    private final List<Runnable> gaps = new CopyOnWriteArrayList<>();
    private volatile long currentUntil = System.nanoTime();
    private volatile long askedAt = System.nanoTime();

    /** Hears the events of one organization. */
    public Subscription subscribe(UUID organizationId, Consumer<LiveEvent> consumer) {
        byOrganization.compute(
                organizationId,
                (_, consumers) -> {
                    var all =
                            consumers == null
                                    ? new CopyOnWriteArrayList<Consumer<LiveEvent>>()
                                    : consumers;
                    all.add(consumer);
                    return all;
                });
        return () ->
                byOrganization.computeIfPresent(
                        organizationId,
                        (_, consumers) -> {
                            consumers.remove(consumer);
                            return consumers.isEmpty() ? null : consumers;
                        });
    }

    /** Hears the events of all organizations, for what must stay true to the database: caches. */
    public Subscription subscribe(Consumer<LiveEvent> consumer) {
        return add(everywhere, consumer);
    }

    /** Hears of every login, key and membership that ends or changes. */
    public Subscription onRevoked(Consumer<Revocation> consumer) {
        return add(revocations, consumer);
    }

    /**
     * Hears that there is a new job or a new webhook delivery; their tables tell it by triggers.
     */
    public Subscription onJob(Runnable consumer) {
        return add(jobs, consumer);
    }

    /** Hears that something may have been missed, because the connection was lost and is back. */
    public Subscription onGap(Runnable consumer) {
        return add(gaps, consumer);
    }

    /**
     * Whether this process has heard all that was told up to a second ago. While it has not, what
     * revocations would have ended must be asked of the database. If nobody has asked for ten
     * seconds, it may take another two until it has.
     */
    public boolean isCurrent() {
        askedAt = System.nanoTime();
        return askedAt - currentUntil < 0;
    }

    /**
     * Whether it matters to somebody that what is told is heard at once.
     *
     * @param now in the time of {@link System#nanoTime()}
     */
    boolean isWatched(long now) {
        return now - askedAt < INTEREST.toNanos() || !byOrganization.isEmpty();
    }

    void hear(LiveMessage message) {
        if (message.events() != null) {
            message.events().forEach(this::tell);
        }
        if (message.keyRevoked() != null) {
            tell(revocations, new KeyRevoked(message.keyRevoked()));
        }
        if (message.loginEnded() != null) {
            tell(revocations, new LoginEnded(message.loginEnded()));
        }
        if (message.membershipChanged() != null) {
            tell(revocations, message.membershipChanged());
        }
        if (message.loginRenewed() != null) {
            tell(revocations, new LoginRenewed(message.loginRenewed()));
        }
        if (message.jobAdded() != null) {
            jobs.forEach(consumer -> guarded(consumer));
        }
    }

    void heardAll(long asOf) {
        currentUntil = asOf + CURRENT.toNanos();
    }

    void hearNothing() {
        currentUntil = System.nanoTime();
    }

    void hearGap() {
        gaps.forEach(consumer -> guarded(consumer));
    }

    private void tell(LiveEvent event) {
        tell(everywhere, event);
        tell(byOrganization.getOrDefault(event.organizationId(), List.of()), event);
    }

    private static <T> void tell(List<Consumer<T>> consumers, T value) {
        consumers.forEach(consumer -> guarded(() -> consumer.accept(value)));
    }

    /** One consumer's fault must not deafen the others. */
    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            log.warn("A consumer of live events failed", e);
        }
    }

    private static <T> Subscription add(List<T> consumers, T consumer) {
        consumers.add(consumer);
        return () -> consumers.remove(consumer);
    }
}
