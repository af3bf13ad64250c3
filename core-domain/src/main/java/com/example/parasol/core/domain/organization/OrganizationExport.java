package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.export.ExportPart;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which organizations somebody belongs; what they own is the organizations' and not his. */
@Component
class OrganizationExport implements ExportPart {

    private final JdbcClient jdbc;

    OrganizationExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String name, Role role, Instant memberSince) {}

    @Override
    public String name() {
        return "organizations";
    }

    /** The oldest membership first. */
    @Override
    public List<Row> of(AccountHolder actor) {
        return jdbc.sql(
                        """
                        select o.id, o.name, m.role, m.created_at
                        from membership m join organization o on o.id = m.organization_id
                        where m.account_id = :account order by m.created_at, o.id
                        """)
                .param("account", actor.accountId())
                .query((row, _) ->
                        new Row(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                Role.valueOf(row.getString("role")),
                                row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
