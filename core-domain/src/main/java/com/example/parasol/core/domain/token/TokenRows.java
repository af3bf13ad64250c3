package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
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

    /**
     * Who presents the token, and notes that he did, in one statement. The hash has a unique index:
     * no time is spent that depends on how much of it is right. Whoever has the row locked is not
     * waited for.
     *
     * @param noted a last use that is not older is exact enough
     */
    Optional<TokenHolder> use(byte[] hash, Instant now, Instant noted) {
        return jdbc.sql(
                        """
                        with found as (
                          select t.id, t.organization_id, t.scopes, t.expires_at, t.last_use, o.plan,
                            l.id as login_id, l.account_id, l.authenticated_at, m.role
                          from token t
                          join organization o on o.id = t.organization_id
                          left join login l on l.id = t.login_id and l.ended_at is null and l.pending_until is null
                          left join membership m on m.account_id = l.account_id and m.organization_id = t.organization_id
                          where t.hash = :hash and t.revoked_at is null
                            and (t.expires_at is null or t.expires_at > :now)
                            and (t.kind = 'KEY' or m.role is not null)),
                        due as (
                          select id from token
                          where id = (select id from found where last_use is null or last_use < :noted)
                          for update skip locked),
                        used as (update token set last_use = :now where id = (select id from due))
                        select * from found
                        """)
                .param("hash", hash)
                .param("now", utc(now))
                .param("noted", utc(noted))
                .query((row, _) -> holder(row))
                .optional();
    }

    private static TokenHolder holder(ResultSet row) throws SQLException {
        var organizationId = row.getObject("organization_id", UUID.class);
        var role = row.getString("role");
        var actor =
                role == null
                        ? new ApiKey(
                                row.getObject("id", UUID.class),
                                organizationId,
                                Permission.ofScopes(scopes(row)))
                        : new Member(
                                row.getObject("account_id", UUID.class),
                                row.getObject("login_id", UUID.class),
                                organizationId,
                                Role.valueOf(role),
                                row.getObject("authenticated_at", OffsetDateTime.class)
                                        .toInstant());
        return new TokenHolder(actor, row.getString("plan"), end(row));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static List<String> scopes(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("scopes").getArray());
    }

    private static @Nullable Instant end(ResultSet row) throws SQLException {
        var time = row.getObject("expires_at", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
