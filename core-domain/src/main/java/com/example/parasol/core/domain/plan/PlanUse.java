package com.example.parasol.core.domain.plan;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what a limit limits, so that a plan can be compared with what is there: a bean in the
 * feature's own package. Limits without one hold for what comes, not for what is.
 */
public abstract class PlanUse {

    private final JdbcClient jdbc;
    private final String limit;
    private final String sql;

    /**
     * @param limit its name in the plan
     * @param sql a query for one number, with the parameter {@code :organization}
     */
    protected PlanUse(JdbcClient jdbc, String limit, String sql) {
        this.jdbc = jdbc;
        this.limit = limit;
        this.sql = sql;
    }

    /** The limit's name in the plan. */
    public String limit() {
        return limit;
    }

    /** For whoever counts several things in one statement. */
    public String sql() {
        return sql;
    }

    public long of(UUID organizationId) {
        return jdbc.sql(sql).param("organization", organizationId).query(Long.class).single();
    }
}
