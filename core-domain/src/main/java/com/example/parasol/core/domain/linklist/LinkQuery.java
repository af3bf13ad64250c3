package com.example.parasol.core.domain.linklist;

import com.example.parasol.core.domain.link.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of links by keyset: the database walks an index from a place on, however far in the list
 * that is, or gathers the few links that have the words looked for.
 */
record LinkQuery(UUID organizationId, LinkFilter filter, LinkPlace after, int limit) {

    private static final String SELECT =
            """
            select l.id, l.slug, l.target, l.tags, l.state, l.clicks, l.created_at, l.updated_at, l.version
            from link l where l.organization_id = :organization
            """;

    private static final String SEARCH =
            """
             and exists (select from link_search s
            where s.link_id = l.id and s.organization_id = :organization%s)
            """;

    List<Link> run(JdbcClient jdbc) {
        return jdbc.sql(sql()).params(parameters()).query((row, _) -> link(row)).list();
    }

    /** The state is no parameter, so that the index of the archived ones is seen to fit. */
    String sql() {
        var state = filter.state() == null ? "" : " and l.state = '" + filter.state() + "'";
        return SELECT + state + search() + order();
    }

    private String search() {
        var tag = filter.tag() == null ? "" : " and s.tags @> cast(array[:tag] as text[])";
        var words = filter.text() == null ? "" : " and s.words ilike :words";
        return tag.isEmpty() && words.isEmpty() ? "" : SEARCH.formatted(tag + words);
    }

    private String order() {
        return switch (after) {
            case LinkPlace.ByCreation _ ->
                    " and (l.created_at, l.id) < (:at, :id) order by l.created_at desc, l.id desc limit :limit";
            case LinkPlace.ByClicks _ ->
                    " and (l.clicks, l.id) < (:clicks, :id) order by l.clicks desc, l.id desc limit :limit";
        };
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("organization", organizationId);
        parameters.put("limit", limit);
        if (filter.tag() != null) {
            parameters.put("tag", filter.tag());
        }
        if (filter.text() != null) {
            parameters.put("words", "%" + escaped(filter.text()) + "%");
        }
        switch (after) {
            case LinkPlace.ByCreation(var at, var id) -> {
                parameters.put("at", at.atOffset(ZoneOffset.UTC));
                parameters.put("id", id);
            }
            case LinkPlace.ByClicks(var clicks, var id) -> {
                parameters.put("clicks", clicks);
                parameters.put("id", id);
            }
        }
        return parameters;
    }

    /** What people look for has no wildcards. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("target"),
                List.of((String[]) row.getArray("tags").getArray()),
                Link.State.valueOf(row.getString("state")),
                row.getLong("clicks"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
