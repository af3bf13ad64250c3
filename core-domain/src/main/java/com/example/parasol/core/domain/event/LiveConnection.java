package com.example.parasol.core.domain.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** A connection of its own that listens; one from the pool would be missing there for ever. */
final class LiveConnection implements AutoCloseable {

    /**
     * What was heard.
     *
     * @param asOf in the time of {@link System#nanoTime()}: nothing that was told before is missing
     */
    record Heard(List<String> payloads, long asOf) {}

    private final Connection connection;

    private LiveConnection(Connection connection) throws SQLException {
        this.connection = connection;
        execute("listen " + LiveChannel.NAME);
    }

    /**
     * Waits for notifications, then asks for a sign of life: before the server answers, it hands
     * over all that was told until then.
     *
     * @param silence how long to wait at most
     * @throws SQLException when the connection is dead
     */
    Heard await(Duration silence) throws SQLException {
        var listening = connection.unwrap(PGConnection.class);
        var first = payloads(listening.getNotifications((int) silence.toMillis()));
        var asOf = System.nanoTime();
        execute("select 1");
        var rest = payloads(listening.getNotifications());
        return new Heard(Stream.concat(first, rest).toList(), asOf);
    }

    private static Stream<String> payloads(PGNotification @Nullable [] notifications) {
        return notifications == null
                ? Stream.empty()
                : Arrays.stream(notifications).map(PGNotification::getParameter);
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
