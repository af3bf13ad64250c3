package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.actor.Operator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many links organizations have, for operators, who see counts but no links. */
@Service
public class LinkCounts {

    private final JdbcClient jdbc;

    LinkCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of links, active and archived; organizations without any have 0. */
    public Map<UUID, Long> byOrganization(Operator operator, Collection<UUID> organizationIds) {
        var counts = new HashMap<UUID, Long>();
        organizationIds.forEach(id -> counts.put(id, 0L));
        jdbc.sql(
                        """
                        select organization_id, count(*) as links from link
                        where organization_id = any(cast(:ids as uuid[])) group by organization_id
                        """)
                .param("ids", organizationIds.toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(
                                row.getObject("organization_id", UUID.class), row.getLong("links")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
