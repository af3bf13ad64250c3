package com.example.parasol.core.domain.audit;

import static com.example.parasol.core.domain.actor.Permission.AUDIT_READ;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.AuditEvent.By;
import com.example.parasol.core.domain.audit.AuditEvent.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows an organization its own part of the trail. */
@Service
public class AuditEventService {

    /**
     * What an organization did, and what was done to it. Operators give a reason for what they
     * change; what they only looked at is not told. The page is cut before names are looked up, and
     * only members have one: whoever left may be called otherwise by now.
     */
    private static final String SELECT =
            """
            select line.id, line.at, line.actor_type, line.actor_id, line.action, line.subject, line.details,
              coalesce(account.name, account.email, token.name) as actor_name
            from (
              select * from audit
              where coalesce(organization_id, subject) = :organization
                and (at, id) < (:at, :id) and at >= :since and at < :until
                and (actor_type <> 'OPERATOR' or details -> 'reason' is not null)
                and (cast(:action as text) is null or action = :action or split_part(action, '.', 1) = :action)
                and (cast(:actor as text) is null
                  or case actor_type when 'OPERATOR' then 'operator' else actor_id end = :actor)
              order by at desc, id desc limit :limit
            ) as line
            left join membership on membership.organization_id = :organization and membership.account_id
              = case when line.actor_type = 'MEMBER' then cast(line.actor_id as uuid) end
            left join account on account.id = membership.account_id
            left join token on token.organization_id = :organization and token.id
              = case when line.actor_type = 'API_KEY' then cast(line.actor_id as uuid) end
            order by line.at desc, line.id desc
            """;

    /** Operators' own notes, and which login of a person it was. */
    private static final Set<String> HIDDEN = Set.of("reason", "login");

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    AuditEventService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The events of the caller's organization, the newest first.
     *
     * @param limit 1 to 101: a page, and one more to know whether another follows
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code audit:read}
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields actor, action, to
     */
    @Transactional(readOnly = true)
    public List<AuditEvent> list(
            TenantActor actor, AuditFilter filter, AuditCursor after, int limit) {
        actor.require(AUDIT_READ);
        filter.check();
        return query("", actor, filter, after, limit).query((row, _) -> event(row)).list();
    }

    StatementSpec query(
            String prefix, TenantActor actor, AuditFilter filter, AuditCursor after, int limit) {
        return jdbc.sql(prefix + SELECT)
                .param("organization", actor.organizationId())
                .param("at", utc(after.at()))
                .param("id", after.id())
                .param("since", utc(filter.since()))
                .param("until", utc(filter.until()))
                .param("action", filter.action())
                .param("actor", filter.actor())
                .param("limit", limit);
    }

    private AuditEvent event(ResultSet row) throws SQLException {
        var details = json.readValue(row.getString("details"), DETAILS);
        details.keySet().removeAll(HIDDEN);
        return new AuditEvent(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                by(row),
                row.getObject("subject", UUID.class),
                details);
    }

    private static By by(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString("actor_type"));
        var id = row.getString("actor_id");
        return switch (kind) {
            case MEMBER, API_KEY -> new By(kind, UUID.fromString(id), row.getString("actor_name"));
            case JOB -> new By(kind, null, id);
            case OPERATOR -> new By(kind, null, null);
        };
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
