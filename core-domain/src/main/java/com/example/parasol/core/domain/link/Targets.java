package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.event.LiveEvent;
import com.example.parasol.core.domain.event.LiveEvents;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks up where slugs lead, for visitors of whom we know nothing. */
@Service
public class Targets {

    // changes are heard at once; this bounds what a lost connection may hide
    private static final Duration CACHED = Duration.ofSeconds(5);

    private static final Set<String> CHANGES =
            Set.of("link.updated", "link.archived", "link.deleted");

    private final JdbcClient jdbc;
    private final Cache<String, Target> cache =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(CACHED).build();
    private final AtomicLong changes = new AtomicLong();

    Targets(JdbcClient jdbc, LiveEvents live) {
        this.jdbc = jdbc;
        live.subscribe(this::forget);
        live.onGap(this::forgetAll);
    }

    /** Where it leads, whatever its case; empty when nobody has this slug. */
    public Optional<Target> find(String slug) {
        return Slug.isWellFormed(slug) ? get(Slug.folded(slug)) : Optional.empty();
    }

    /** No two wait for one look-up: without the database, each would wait for all before him. */
    private Optional<Target> get(String folded) {
        var known = cache.getIfPresent(folded);
        if (known != null) {
            return Optional.of(known);
        }
        var before = changes.get();
        var found = load(folded);
        found.ifPresent(target -> cache.put(folded, target));
        if (changes.get() != before) {
            // what was looked up before a change must not be kept after it
            cache.invalidate(folded);
        }
        return found;
    }

    private Optional<Target> load(String folded) {
        return jdbc.sql("select id, target, state from link where lower(slug) = :slug")
                .param("slug", folded)
                .query((row, _) ->
                        new Target(
                                row.getObject("id", UUID.class),
                                URI.create(row.getString("target")),
                                Link.State.valueOf(row.getString("state")) == Link.State.ARCHIVED))
                .optional();
    }

    private void forget(LiveEvent event) {
        if (CHANGES.contains(event.type())) {
            changes.incrementAndGet();
            var id = String.valueOf(event.subject().get("id"));
            cache.invalidate(Slug.folded(String.valueOf(event.subject().get("slug"))));
            // the slug itself may be what changed
            cache.asMap().values().removeIf(target -> target.linkId().toString().equals(id));
        }
    }

    private void forgetAll() {
        changes.incrementAndGet();
        cache.invalidateAll();
    }
}
