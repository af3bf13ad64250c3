package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.event.Revocation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Who stood behind a token a few seconds ago, by its hash. Every revocation is heard within a
 * second or nothing here is believed: while the process is deaf it asks the database each time.
 * Writes may rely on it as reads do, for a second is what a revocation has in either case. Tokens
 * that are nobody's are not kept.
 */
class TokenCache {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Cache<ByteBuffer, TokenHolder> holders =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final AtomicLong revocations = new AtomicLong();
    private final LiveEvents live;

    TokenCache(LiveEvents live) {
        this.live = live;
        live.onRevoked(this::forget);
        live.onGap(this::forgetAll);
    }

    /** No two wait for one look-up: who comes after a revocation must not hear what was before. */
    Optional<TokenHolder> get(byte[] hash, Supplier<Optional<TokenHolder>> lookUp) {
        var key = ByteBuffer.wrap(hash);
        var known = live.isCurrent() ? holders.getIfPresent(key) : null;
        if (known != null) {
            return Optional.of(known);
        }
        var before = revocations.get();
        var found = lookUp.get();
        found.ifPresent(holder -> holders.put(key, holder));
        if (revocations.get() != before) {
            // what was looked up before a revocation must not be kept after it
            holders.invalidate(key);
        }
        return found;
    }

    private void forget(Revocation revocation) {
        revocations.incrementAndGet();
        holders.asMap().values().removeIf(holder -> revocation.concerns(holder.actor()));
    }

    private void forgetAll() {
        revocations.incrementAndGet();
        holders.invalidateAll();
    }
}
