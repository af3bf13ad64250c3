package com.example.parasol.dev.kit.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * For tests: takes the database away from an application, until it is closed. Every connection of
 * the pool ends, and the server refuses new ones, since it does not know the user. Callers wait as
 * long as in production, so begin it once for all tests of a class.
 */
public final class DatabaseOutage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HikariDataSource pool;
    private final String user;

    private DatabaseOutage(HikariDataSource pool) {
        this.pool = pool;
        this.user = pool.getUsername();
    }

    public static DatabaseOutage of(DataSource database) {
        try {
            var outage = new DatabaseOutage(database.unwrap(HikariDataSource.class));
            outage.begin();
            return outage;
        } catch (SQLException e) {
            throw new IllegalArgumentException("Only a pool of Hikari can be taken away", e);
        }
    }

    private void begin() {
        pool.setUsername("nobody");
        do {
            pool.getHikariPoolMXBean().softEvictConnections();
        } while (answers()); // a connection was on its way for the user that it knows
    }

    /** Returns when the pool has noticed that the database is back. */
    @Override
    public void close() {
        pool.setUsername(user);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The pool did not recover within " + PATIENCE);
            }
        }
    }

    /** Waits as long as the pool makes callers wait. */
    private boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException stillAway) {
            return false;
        }
    }
}
