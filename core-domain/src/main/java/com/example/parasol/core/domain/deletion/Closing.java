package com.example.parasol.core.domain.deletion;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.deletion.Stakes.Stake;
import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.Revocation.KeyRevoked;
import com.example.parasol.core.domain.event.Revocation.MembershipChanged;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an organization when one of its members goes for good. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Closing {

    static final Job ACTOR = new Job("deletion");

    private final JdbcClient jdbc;
    private final LiveChannel live;
    private final Audit audit;

    Closing(JdbcClient jdbc, LiveChannel live, Audit audit) {
        this.jdbc = jdbc;
        this.live = live;
        this.audit = audit;
    }

    public void leave(UUID accountId, Stake stake) {
        if (!stake.shared()) {
            close(stake.organizationId());
        } else if (stake.lastOwner()) {
            // he was not the last one when he asked; the others have left or been degraded since
            appoint(stake.organizationId(), accountId);
        }
    }

    /** With all that hangs on it; its keys and the sockets that they opened end at once. */
    private void close(UUID organizationId) {
        jdbc.sql(
                        "select id from token where organization_id = :id and kind = 'KEY' and revoked_at is null")
                .param("id", organizationId)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .forEach(key -> live.publish(new KeyRevoked(key)));
        jdbc.sql("delete from organization where id = :id").param("id", organizationId).update();
        audit.record(ACTOR, "organization.deleted", organizationId);
    }

    /** No organization is without an owner: whoever has been there longest, admins first. */
    private void appoint(UUID organizationId, UUID leaving) {
        var heir =
                jdbc.sql(
                                """
                                update membership set role = 'OWNER', version = version + 1
                                where organization_id = :organization and account_id = (
                                  select m.account_id from membership m join account a on a.id = m.account_id
                                  where m.organization_id = :organization and m.account_id <> :leaving
                                  order by a.deletion_at is not null, m.role <> 'ADMIN', m.created_at, a.id limit 1)
                                returning account_id
                                """)
                        .param("organization", organizationId)
                        .param("leaving", leaving)
                        .query(UUID.class)
                        .single();
        live.publish(new MembershipChanged(heir, organizationId));
        audit.record(
                ACTOR,
                "member.role-changed",
                heir,
                Map.of("organization", organizationId.toString(), "role", "OWNER"));
    }
}
