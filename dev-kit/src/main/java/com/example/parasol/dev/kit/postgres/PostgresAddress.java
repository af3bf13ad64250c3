package com.example.parasol.dev.kit.postgres;

import java.net.URI;
import java.util.Map;

/** Where a database answers; its name and its user are always {@code parasol}. */
public record PostgresAddress(String host, int port, String password) {

    public static final String NAME = "parasol";

    /** Reads what {@link #toString()} wrote. */
    public static PostgresAddress parse(String text) {
        var uri = URI.create(text.strip());
        var password = uri.getUserInfo().substring(uri.getUserInfo().indexOf(':') + 1);
        return new PostgresAddress(uri.getHost(), uri.getPort(), password);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, NAME);
    }

    /** What Spring Boot needs for a {@code DataSource}. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", jdbcUrl(),
                "spring.datasource.username", NAME,
                "spring.datasource.password", password);
    }

    /** The form that {@code DATABASE_URL} and psql take. */
    @Override
    public String toString() {
        return "postgres://%s:%s@%s:%d/%s".formatted(NAME, password, host, port, NAME);
    }
}
