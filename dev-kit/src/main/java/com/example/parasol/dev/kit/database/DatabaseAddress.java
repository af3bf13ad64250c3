package com.example.parasol.dev.kit.database;

import java.net.URI;
import java.util.Map;

/** Where the database answers; its name and its user are always {@code parasol}. */
record DatabaseAddress(String host, int port, String password) {

    static final String NAME = "parasol";

    /** Reads what {@link #toString()} wrote. */
    static DatabaseAddress parse(String text) {
        var uri = URI.create(text.strip());
        var password = uri.getUserInfo().substring(uri.getUserInfo().indexOf(':') + 1);
        return new DatabaseAddress(uri.getHost(), uri.getPort(), password);
    }

    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", "jdbc:postgresql://%s:%d/%s".formatted(host, port, NAME),
                "spring.datasource.username", NAME,
                "spring.datasource.password", password);
    }

    /** The form that {@code DATABASE_URL} and psql take. */
    @Override
    public String toString() {
        return "postgres://%s:%s@%s:%d/%s".formatted(NAME, password, host, port, NAME);
    }
}
