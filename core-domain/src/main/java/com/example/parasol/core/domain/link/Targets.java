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
import org.jspecify.annotations.Nullable;
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
    private final Cache<String, @Nullable Target> cache =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(CACHED).build();

    Targets(JdbcClient jdbc, LiveEvents live) {
        this.jdbc = jdbc;
        live.subscribe(this::forget);
        live.onGap(cache::invalidateAll);
    }

    /** Where it leads, whatever its case; empty when nobody has this slug. */
    public Optional<Target> find(String slug) {
        return Slug.isWellFormed(slug)
                ? Optional.ofNullable(cache.get(Slug.folded(slug), this::load))
                : Optional.empty();
    }

    private @Nullable Target load(String folded) {
        return jdbc.sql("select id, target, state from link where lower(slug) = :slug")
                .param("slug", folded)
                .query((row, _) ->
                        new Target(
                                row.getObject("id", UUID.class),
                                URI.create(row.getString("target")),
                                Link.State.valueOf(row.getString("state")) == Link.State.ARCHIVED))
                .optional()
                .orElse(null);
    }

    private void forget(LiveEvent event) {
        if (CHANGES.contains(event.type())) {
            var id = String.valueOf(event.subject().get("id"));
            cache.invalidate(Slug.folded(String.valueOf(event.subject().get("slug"))));
            // the slug itself may be what changed
            cache.asMap().values().removeIf(target -> target.linkId().toString().equals(id));
        }
    }
}
