package com.example.parasol.umbrella;

import java.net.URI;
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
        var url = URI.create(url());
        var login = url.getUserInfo().split(":");
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://%s:%d%s"
                                        .formatted(url.getHost(), url.getPort(), url.getPath()),
                                login[0],
                                login[1]);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url.toString().replaceFirst("/[^/]*$", "/" + name);
    }
}
