package com.example.parasol.core.domain.export;

import com.example.parasol.core.domain.actor.AccountHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person did and what was done to his account, as the audit trail tells it. It stands here
 * and not beside the trail, which an export is written to.
 */
@Component
class TrailExport implements ExportPart {

    /** Years of one person; an account that a program drives must not fill the memory. */
    static final int MOST_LINES = 20_000;

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    TrailExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param by {@code YOU}, or what kind of actor it was
     * @param details empty where an operator wrote them
     */
    record Line(
            Instant at,
            String by,
            String action,
            @Nullable UUID organization,
            @Nullable UUID subject,
            Map<String, String> details) {}

    @Override
    public String name() {
        return "trail";
    }

    /** The newest first. */
    @Override
    public List<Line> of(AccountHolder actor) {
        return jdbc.sql(
                        """
                        select at, case when actor_id = :actor then 'YOU' else actor_type end as actor,
                          action, organization_id, subject,
                          case when actor_type = 'OPERATOR' then '{}' else details end as details
                        from audit where actor_id = :actor or subject = :subject
                        order by id desc limit :limit
                        """)
                .param("actor", actor.accountId().toString())
                .param("subject", actor.accountId())
                .param("limit", MOST_LINES)
                .query((row, _) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getObject("organization_id", UUID.class),
                row.getObject("subject", UUID.class),
                json.readValue(row.getString("details"), DETAILS));
    }
}
