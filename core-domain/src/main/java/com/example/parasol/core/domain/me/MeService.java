package com.example.parasol.core.domain.me;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What every caller may know of himself and needs no permission for. */
@Service
public class MeService {

    private final JdbcClient jdbc;

    MeService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The person who calls.
     *
     * @throws NotFound when he or his organization has been deleted
     */
    public CurrentMember current(Member member) {
        return jdbc.sql(
                        """
                        select a.email, a.name, o.name as organization, o.plan
                        from account a cross join organization o
                        where a.id = :account and o.id = :organization
                        """)
                .param("account", member.accountId())
                .param("organization", member.organizationId())
                .query(CurrentMember.class)
                .optional()
                .orElseThrow(() -> new NotFound("account", member.accountId()));
    }

    /**
     * The program that calls.
     *
     * @throws NotFound when its key has been revoked
     */
    public CurrentKey current(ApiKey key) {
        return jdbc.sql(
                        """
                        select t.name, o.name as organization, o.plan
                        from token t join organization o on o.id = t.organization_id
                        where t.id = :key and t.organization_id = :organization and t.revoked_at is null
                        """)
                .param("key", key.id())
                .param("organization", key.organizationId())
                .query(CurrentKey.class)
                .optional()
                .orElseThrow(() -> new NotFound("API key", key.id()));
    }
}
