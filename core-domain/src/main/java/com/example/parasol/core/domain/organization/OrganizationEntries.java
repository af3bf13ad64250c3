package com.example.parasol.core.domain.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads organizations across tenants: only the directory may use it. */
@Repository
class OrganizationEntries {

    private static final String SELECT =
            """
            select o.id, o.name, o.plan, o.created_at, o.version,
              (select count(*) from membership m where m.organization_id = o.id) as members,
              coalesce((select a.email from membership m join account a on a.id = m.account_id
                where m.organization_id = o.id and m.role = 'OWNER' order by m.created_at limit 1), '') as owner
            from organization o
            """;

    private final JdbcClient jdbc;

    OrganizationEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganizationEntry> search(String text, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where (position(lower(:text) in lower(o.name)) > 0 or exists (
                                    select from membership m join account a on a.id = m.account_id
                                    where m.organization_id = o.id and position(lower(:text) in a.email) > 0))
                                  and (cast(:after as uuid) is null or o.id < cast(:after as uuid))
                                order by o.id desc limit :limit
                                """)
                .param("text", text)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    Optional<OrganizationEntry> find(UUID id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional();
    }

    private static OrganizationEntry entry(ResultSet row) throws SQLException {
        var organization =
                new Organization(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("plan"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getInt("version"));
        return new OrganizationEntry(organization, row.getString("owner"), row.getLong("members"));
    }
}
