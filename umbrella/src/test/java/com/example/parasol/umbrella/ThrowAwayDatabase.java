package com.example.parasol.umbrella;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** The development kit's database for tests, which ends with this JVM. */
@Configuration(proxyBeanMethods = false)
class ThrowAwayDatabase {

    /** In the form of {@code DATABASE_URL}. */
    static String url() {
        var application =
                new SpringApplicationBuilder(ThrowAwayDatabase.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.config.name=none", "parasol.dev.database=true");
        try (var context = application.run()) {
            return context.getEnvironment().getRequiredProperty("parasol.dev.database-url");
        }
    }

    /** Another one of the same server, without a table, for a test that wants its own. */
    static String empty(String name) throws SQLException {
        var url = url();
        try (var connection = connection(url);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url.replaceFirst("/[^/]*$", "/" + name);
    }

    /**
     * @param database in the form of {@code DATABASE_URL}
     */
    static Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(
                database.replaceFirst(".*@", "jdbc:postgresql://"),
                PostgresAddress.NAME,
                PostgresAddress.parse(database).password());
    }
}
