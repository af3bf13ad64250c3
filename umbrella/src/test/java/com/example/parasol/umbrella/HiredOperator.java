package com.example.parasol.umbrella;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An operator of the back office. No operator signs up, so the tests put one into the database. */
record HiredOperator(String email, String password) {

    /** As demo data has it, for a house that was started outside of the tests. */
    static final HiredOperator OF_DEMO_DATA =
            new HiredOperator("operator@example.com", "operator-operator");

    static HiredOperator hire(Environment environment) {
        var operator =
                new HiredOperator(
                        "operator-" + UUID.randomUUID() + "@example.com", "a long enough secret");
        var hash =
                "{argon2id}"
                        + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(operator.password);
        var url = environment.getRequiredProperty("spring.datasource.url");
        var user = environment.getProperty("spring.datasource.username");
        var password = environment.getProperty("spring.datasource.password");
        try (var connection = DriverManager.getConnection(url, user, password);
                var insert =
                        connection.prepareStatement(
                                "insert into operator (email, password_hash) values (?, ?)")) {
            insert.setString(1, operator.email);
            insert.setString(2, hash);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return operator;
    }
}
