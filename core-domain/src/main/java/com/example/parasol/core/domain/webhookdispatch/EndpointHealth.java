package com.example.parasol.core.domain.webhookdispatch;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Disables endpoints that are gone, or that have failed for five days without one success. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndpointHealth {

    static final Duration PATIENCE = Duration.ofDays(5);

    private static final Job ACTOR = new Job("webhook-dispatch");

    private final JdbcClient jdbc;
    private final DisablingNews news;
    private final Audit audit;

    EndpointHealth(JdbcClient jdbc, DisablingNews news, Audit audit) {
        this.jdbc = jdbc;
        this.news = news;
        this.audit = audit;
    }

    public void succeeded(UUID endpointId) {
        jdbc.sql(
                        """
                        update webhook_endpoint set failing_since = null
                        where id = :id and failing_since is not null
                        """)
                .param("id", endpointId)
                .update();
    }

    /** Whether the endpoint is still enabled. */
    public boolean failed(UUID endpointId, Outcome outcome) {
        var at = outcome.at();
        jdbc.sql(
                        """
                        update webhook_endpoint set failing_since = :at
                        where id = :id and failing_since is null
                        """)
                .param("id", endpointId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (outcome.gone()) {
            disable(endpointId, "GONE", at, at);
        } else {
            disable(endpointId, "FAILING", at, at.minus(PATIENCE));
        }
        return jdbc.sql(
                                "select count(*) from webhook_endpoint where id = :id and state = 'ENABLED'")
                        .param("id", endpointId)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** If it has been failing since then or longer; what waited for it stays behind. */
    private void disable(UUID endpointId, String reason, Instant at, Instant since) {
        jdbc.sql(
                        """
                        update webhook_endpoint set state = 'DISABLED', disabled_reason = :reason,
                          updated_at = :at, version = version + 1
                        where id = :id and state = 'ENABLED' and failing_since <= :since
                        returning organization_id
                        """)
                .param("id", endpointId)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .ifPresent(organizationId -> disabled(endpointId, reason, organizationId));
    }

    private void disabled(UUID endpointId, String reason, UUID organizationId) {
        jdbc.sql(
                        """
                        update webhook_delivery set state = 'FAILED', next_try_at = null
                        where endpoint_id = :id and state = 'PENDING'
                        """)
                .param("id", endpointId)
                .update();
        audit.record(
                ACTOR,
                "webhook-endpoint.disabled",
                endpointId,
                Map.of("organization", organizationId.toString(), "reason", reason));
        news.tell(endpointId);
    }
}
