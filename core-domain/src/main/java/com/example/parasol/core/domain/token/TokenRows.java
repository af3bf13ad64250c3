package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens, each with everything that it hangs on. */
@Repository
class TokenRows {

    /** Who it is, for how long, and when the token was used last. */
    record Holder(
            UUID tokenId,
            TenantActor actor,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUse) {}

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addDashboard(
            BearerToken token, UUID organizationId, UUID loginId, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into token (kind, hash, prefix, organization_id, login_id, created_at, expires_at)
                        values ('DASHBOARD', :hash, :prefix, :organization, :login, :now, :expiresAt)
                        """)
                .param("hash", token.hash())
                .param("prefix", token.shown())
                .param("organization", organizationId)
                .param("login", loginId)
                .param("now", utc(now))
                .param("expiresAt", utc(expiresAt))
                .update();
    }

    void deleteExpiredDashboards(Instant now) {
        jdbc.sql("delete from token where kind = 'DASHBOARD' and expires_at < :now")
                .param("now", utc(now))
                .update();
    }

    /** The hash has a unique index: no time is spent that depends on how much of it is right. */
    Optional<Holder> find(byte[] hash, Instant now) {
        return jdbc.sql(
                        """
                        select t.id, t.organization_id, t.scopes, t.expires_at, t.last_use,
                          l.id as login_id, l.account_id, l.authenticated_at, m.role
                        from token t
                        left join login l on l.id = t.login_id and l.ended_at is null and l.pending_until is null
                        left join membership m on m.account_id = l.account_id and m.organization_id = t.organization_id
                        where t.hash = :hash and t.revoked_at is null
                          and (t.expires_at is null or t.expires_at > :now)
                          and (t.kind = 'KEY' or m.role is not null)
                        """)
                .param("hash", hash)
                .param("now", utc(now))
                .query((row, _) -> holder(row))
                .optional();
    }

    void touch(UUID tokenId, Instant now, Instant before) {
        jdbc.sql(
                        """
                        update token set last_use = :now
                        where id = :id and (last_use is null or last_use < :before)
                        """)
                .param("id", tokenId)
                .param("now", utc(now))
                .param("before", utc(before))
                .update();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var organizationId = row.getObject("organization_id", UUID.class);
        var role = row.getString("role");
        var actor =
                role == null
                        ? new ApiKey(id, organizationId, Permission.ofScopes(scopes(row)))
                        : new Member(
                                row.getObject("account_id", UUID.class),
                                row.getObject("login_id", UUID.class),
                                organizationId,
                                Role.valueOf(role),
                                row.getObject("authenticated_at", OffsetDateTime.class)
                                        .toInstant());
        return new Holder(id, actor, instant(row, "expires_at"), instant(row, "last_use"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static List<String> scopes(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("scopes").getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
