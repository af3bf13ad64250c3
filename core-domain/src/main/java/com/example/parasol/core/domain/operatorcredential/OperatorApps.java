package com.example.parasol.core.domain.operatorcredential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The apps that make codes, at most one for each operator, active or being set up. */
@Repository
class OperatorApps {

    /**
     * @param secret encrypted
     * @param lastStep the last that was used
     */
    record App(byte[] secret, long lastStep, Instant begunAt, boolean active) {}

    private final JdbcClient jdbc;

    OperatorApps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<App> find(UUID operatorId) {
        return jdbc.sql(
                        """
                        select secret, last_step, begun_at, active_since is not null as active
                        from operator_app where operator_id = :operatorId
                        """)
                .param("operatorId", operatorId)
                .query((row, _) -> app(row))
                .optional();
    }

    /** Begins anew with another secret, unless one is active. */
    void begin(UUID operatorId, byte[] secret, Instant now) {
        jdbc.sql(
                        """
                        insert into operator_app (operator_id, secret, begun_at)
                        values (:operatorId, :secret, :now)
                        on conflict (operator_id) do update
                        set secret = excluded.secret, begun_at = excluded.begun_at
                        where operator_app.active_since is null
                        """)
                .param("operatorId", operatorId)
                .param("secret", secret)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of many who activate it at once, one succeeds. */
    boolean activate(UUID operatorId, long step, Instant now) {
        return jdbc.sql(
                                """
                                update operator_app set active_since = :now, last_step = :step
                                where operator_id = :operatorId and active_since is null
                                """)
                        .param("operatorId", operatorId)
                        .param("step", step)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of many who use a step at once, one succeeds. */
    boolean use(UUID operatorId, long step) {
        return jdbc.sql(
                                """
                                update operator_app set last_step = :step
                                where operator_id = :operatorId and last_step < :step
                                """)
                        .param("operatorId", operatorId)
                        .param("step", step)
                        .update()
                == 1;
    }

    private static App app(ResultSet row) throws SQLException {
        return new App(
                row.getBytes("secret"),
                row.getLong("last_step"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("active"));
    }
}
