package com.example.parasol.dev.kit.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Runs {@code demo/*.sql} in the order of their names, right after the migration and all or
 * nothing, as long as nobody has an account, and {@code demo/again/*.sql} after each migration.
 */
final class DemoData extends BaseCallback {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private static final String SCRIPTS = "classpath*:demo/*.sql";
    private static final String AGAIN = "classpath*:demo/again/*.sql";

    private final String databaseUrl;

    /** For this database only: another one is somebody's own. */
    DemoData(String databaseUrl) {
        this.databaseUrl = databaseUrl;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    /** On a connection and in a transaction of its own, whatever Flyway does with its one. */
    @Override
    public void handle(Event event, Context context) {
        try (var connection = context.getConfiguration().getDataSource().getConnection()) {
            if (connection.getMetaData().getURL().startsWith(databaseUrl)) {
                connection.setAutoCommit(false);
                fill(connection);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demo data does not fit the schema", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            // of several applications that start at once, the others wait and find the account
            statement.execute("select pg_advisory_xact_lock(hashtext('demo data'))");
            if (!isFilled(statement)) {
                run(SCRIPTS, statement);
                log.info("Filled the development database with demo data");
            }
            run(AGAIN, statement);
        }
    }

    private static void run(String scripts, Statement statement) throws SQLException, IOException {
        for (var script : new PathMatchingResourcePatternResolver().getResources(scripts)) {
            statement.execute(script.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private static boolean isFilled(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select exists (select from account)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
