package com.example.parasol.core.domain.invitation;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.export.ExportPart;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Into which organizations somebody is asked, once he has shown that the address is his. */
@Component
class InvitationExport implements ExportPart {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationExport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(String organization, Role role, Instant expiresAt) {}

    @Override
    public String name() {
        return "invitations";
    }

    /** The oldest first. */
    @Override
    public List<Row> of(AccountHolder actor) {
        return jdbc.sql(
                        """
                        select o.name, i.role, i.expires_at
                        from invitation i join organization o on o.id = i.organization_id
                        join account a on a.email = i.email and a.confirmed_at is not null
                        where a.id = :account and i.expires_at > :now order by i.id
                        """)
                .param("account", actor.accountId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Row(
                                row.getString("name"),
                                Role.valueOf(row.getString("role")),
                                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
