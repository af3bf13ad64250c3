package com.example.parasol.core.domain.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** A connection of its own that listens; one from the pool would be missing there for ever. */
final class LiveConnection implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Connection connection;

    private LiveConnection(Connection connection) throws SQLException {
        this.connection = connection;
        execute("listen " + LiveChannel.NAME);
    }

    /**
     * Waits for notifications, at most ten seconds.
     *
     * @throws SQLException when the connection is dead; a silent one is asked for a sign of life
     */
    List<String> await() throws SQLException {
        var notifications =
                connection.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
        if (notifications == null || notifications.length == 0) {
            execute("select 1");
            return List.of();
        }
        return Arrays.stream(notifications).map(PGNotification::getParameter).toList();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Opens connections with the address and login of the pool. */
    @Component
    static class Source {

        private final JdbcConnectionDetails details;

        Source(JdbcConnectionDetails details) {
            this.details = details;
        }

        LiveConnection open() throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", details.getUsername());
            properties.setProperty("password", details.getPassword());
            properties.setProperty("ApplicationName", "live-listener");
            properties.setProperty("connectTimeout", "3");
            properties.setProperty("socketTimeout", "20");
            // not DriverManager: it is shared by all applications of a JVM
            var connection = new Driver().connect(details.getJdbcUrl(), properties);
            if (connection == null) {
                throw new SQLException("Live events need a jdbc:postgresql: URL");
            }
            return new LiveConnection(connection);
        }
    }
}
