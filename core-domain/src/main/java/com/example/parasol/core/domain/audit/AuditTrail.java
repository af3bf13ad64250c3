package com.example.parasol.core.domain.audit;

import com.example.parasol.core.domain.actor.Operator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the audit trail, for operators: the last fifty lines, the newest first. Look-ups by
 * colleagues are left out, or they would be all that one sees.
 */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private static final int LINES = 50;

    /** Each half by its index; together they may be more than is asked for. */
    private static final String SELECT =
            """
            select line.id, line.at, line.actor_type, line.action, line.subject, line.details,
              coalesce(account.email, operator.email, line.actor_id) as actor
            from (
              (select * from audit where %s and action not like '%%viewed' order by id desc limit :limit)
              union
              (select * from audit where subject = :id and action not like '%%viewed' order by id desc limit :limit)
            ) as line
            left join account on account.id
              = case when line.actor_type = 'MEMBER' then cast(line.actor_id as uuid) end
            left join operator on operator.id
              = case when line.actor_type = 'OPERATOR' then cast(line.actor_id as uuid) end
            order by line.id desc limit :limit
            """;

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done in an organization, and to it. */
    public List<AuditLine> ofOrganization(Operator operator, UUID organizationId) {
        return lines("organization_id = :id", organizationId);
    }

    /** What a person did, and what was done to him. */
    public List<AuditLine> ofAccount(Operator operator, UUID accountId) {
        return lines("actor_id = cast(:id as text) and actor_type = 'MEMBER'", accountId);
    }

    private List<AuditLine> lines(String condition, UUID id) {
        return jdbc.sql(SELECT.formatted(condition))
                .param("id", id)
                .param("limit", LINES)
                .query((row, _) -> line(row))
                .list();
    }

    private AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_type"),
                row.getString("actor"),
                row.getString("action"),
                row.getObject("subject", UUID.class),
                json.readValue(row.getString("details"), DETAILS));
    }
}
