package com.example.parasol.core.domain.link;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Many links in one statement. */
@Component
class LinkInserts {

    private static final String TAKEN =
            """
            select lower(slug) as folded, case when organization_id = :organizationId then target end as target
            from link where lower(slug) = any(:slugs)
            """;

    // in the order of slugs, so that two who want the same ones never wait for each other
    private static final String INSERT =
            """
            insert into link (organization_id, slug, target, tags, created_at, updated_at)
            select :organizationId, slug, target, tags, :now, :now
            from jsonb_to_recordset(cast(:links as jsonb)) as l(slug text, target text, tags text[])
            order by lower(slug)
            on conflict (lower(slug)) do nothing
            returning lower(slug)
            """;

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Clock clock;

    LinkInserts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The slugs, folded, that links have; each with its target, or null if it is another's. */
    Map<String, @Nullable String> taken(UUID organizationId, Collection<LinkCandidate> links) {
        var taken = new HashMap<String, @Nullable String>();
        jdbc.sql(TAKEN)
                .param("organizationId", organizationId)
                .param("slugs", links.stream().map(LinkCandidate::folded).toArray(String[]::new))
                .query(row -> {
                    taken.put(row.getString("folded"), row.getString("target"));
                });
        return taken;
    }

    /** Makes those whose slugs, each of them once, nobody has. Returns their slugs, folded. */
    Set<String> insert(UUID organizationId, Collection<LinkCandidate> links) {
        return jdbc.sql(INSERT)
                .param("organizationId", organizationId)
                .param("links", json.writeValueAsString(links))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString(1))
                .set();
    }
}
