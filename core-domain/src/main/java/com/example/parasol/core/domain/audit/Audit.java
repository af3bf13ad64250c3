package com.example.parasol.core.domain.audit;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.TenantActor;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit trail, in the transaction of what it records. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records what the caller did, for example {@code key.revoked}, and to what. */
    public void record(Actor actor, String action, @Nullable UUID subject) {
        record(actor, action, subject, Map.of());
    }

    /**
     * Records it with details, such as from which address.
     *
     * @param details no secrets, no passwords
     */
    public void record(
            Actor actor, String action, @Nullable UUID subject, Map<String, String> details) {
        jdbc.sql(
                        """
                        insert into audit (at, actor_type, actor_id, organization_id, action, subject, details)
                        values (:at, :actorType, :actorId, :organizationId, :action, :subject, cast(:details as jsonb))
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actorType", type(actor))
                .param("actorId", id(actor))
                .param(
                        "organizationId",
                        actor instanceof TenantActor tenant ? tenant.organizationId() : null,
                        Types.OTHER)
                .param("action", action)
                .param("subject", subject, Types.OTHER)
                .param("details", json.writeValueAsString(withLogin(actor, details)))
                .update();
    }

    /**
     * Records what an operator changed, and why.
     *
     * @param details no secrets, no passwords
     */
    public void record(
            Operator operator,
            String action,
            @Nullable UUID subject,
            Reason reason,
            Map<String, String> details) {
        var all = new TreeMap<>(details);
        all.put("reason", reason.text());
        record(operator, action, subject, all);
    }

    /** The login tells from where a person came. */
    private static Map<String, String> withLogin(Actor actor, Map<String, String> details) {
        var loginId =
                switch (actor) {
                    case Member member -> member.loginId();
                    case AccountHolder holder -> holder.loginId();
                    case Operator operator -> operator.loginId();
                    case ApiKey _, Job _ -> null;
                };
        if (loginId == null) {
            return details;
        }
        var all = new TreeMap<>(details);
        all.put("login", loginId.toString());
        return all;
    }

    private static String type(Actor actor) {
        return switch (actor) {
            case Member _, AccountHolder _ -> "MEMBER";
            case ApiKey _ -> "API_KEY";
            case Operator _ -> "OPERATOR";
            case Job _ -> "JOB";
        };
    }

    private static String id(Actor actor) {
        return switch (actor) {
            case Member member -> member.accountId().toString();
            case AccountHolder holder -> holder.accountId().toString();
            case ApiKey key -> key.id().toString();
            case Operator operator -> operator.id().toString();
            case Job job -> job.name();
        };
    }
}
