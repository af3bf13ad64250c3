package com.example.parasol.core.domain.factor;

import com.example.parasol.core.domain.login.SecondFactor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The apps that make codes, at most one for each account, active or being set up. */
@Repository
class AuthenticatorApps implements SecondFactor {

    /**
     * @param secret encrypted
     * @param lastStep the last that was used
     * @param activeSince null while it is being set up
     */
    record App(byte[] secret, long lastStep, Instant begunAt, @Nullable Instant activeSince) {}

    private final JdbcClient jdbc;
    private final RecoveryCodes recoveryCodes;

    AuthenticatorApps(JdbcClient jdbc, RecoveryCodes recoveryCodes) {
        this.jdbc = jdbc;
        this.recoveryCodes = recoveryCodes;
    }

    @Override
    public boolean isSetUp(UUID accountId) {
        return find(accountId).filter(app -> app.activeSince() != null).isPresent();
    }

    Optional<App> find(UUID accountId) {
        return jdbc.sql(
                        """
                        select secret, last_step, begun_at, active_since from factor_app
                        where account_id = :accountId
                        """)
                .param("accountId", accountId)
                .query((row, _) -> app(row))
                .optional();
    }

    /** Begins anew with another secret; whether there is no active one. */
    boolean begin(UUID accountId, byte[] secret, Instant now) {
        return jdbc.sql(
                                """
                                insert into factor_app (account_id, secret, begun_at)
                                values (:accountId, :secret, :now)
                                on conflict (account_id) do update
                                set secret = excluded.secret, begun_at = excluded.begun_at
                                where factor_app.active_since is null
                                """)
                        .param("accountId", accountId)
                        .param("secret", secret)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void activate(UUID accountId, long step, Instant now) {
        jdbc.sql(
                        """
                        update factor_app set active_since = :now, last_step = :step
                        where account_id = :accountId and active_since is null
                        """)
                .param("accountId", accountId)
                .param("step", step)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of many who use a step at once, one succeeds. */
    boolean use(UUID accountId, long step) {
        return jdbc.sql(
                                """
                                update factor_app set last_step = :step
                                where account_id = :accountId and active_since is not null and last_step < :step
                                """)
                        .param("accountId", accountId)
                        .param("step", step)
                        .update()
                == 1;
    }

    boolean remove(UUID accountId) {
        return jdbc.sql(
                                """
                                delete from factor_app
                                where account_id = :accountId and active_since is not null
                                """)
                        .param("accountId", accountId)
                        .update()
                == 1;
    }

    /** With the codes that stand for it, and one that is just being set up. */
    @Override
    public void drop(UUID accountId) {
        jdbc.sql("delete from factor_app where account_id = :accountId")
                .param("accountId", accountId)
                .update();
        recoveryCodes.drop(accountId);
    }

    private static App app(ResultSet row) throws SQLException {
        var activeSince = row.getObject("active_since", OffsetDateTime.class);
        return new App(
                row.getBytes("secret"),
                row.getLong("last_step"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                activeSince == null ? null : activeSince.toInstant());
    }
}
