package com.example.parasol.core.domain.ratelimit;

import com.example.parasol.core.domain.secret.Sha256;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts requests against limits that hold over all processes together.
 *
 * <p>A request costs no statement: what was taken is told by {@link Sharing}. So a process may let
 * through what others have taken a moment ago, but never more than a tenth of the limit: of a limit
 * of 100, two processes together let at most 110 through, three 120. Nobody is refused what he has
 * left. While the database is away each process keeps the limit for itself alone.
 */
@Component
public class RateLimiter {

    private static final int MOST = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> buckets;

    RateLimiter(Sharing sharing, Clock clock) {
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(KEPT)
                        .build(key -> new Bucket(Sha256.of(key), clock, sharing));
    }

    /** Takes one of what the subject has left of the limit. */
    public Allowance take(RateLimit limit, String subject) {
        return buckets.get(limit.policy() + '\0' + subject).take(limit);
    }
}
