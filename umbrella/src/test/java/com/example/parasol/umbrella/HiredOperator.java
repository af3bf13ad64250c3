package com.example.parasol.umbrella;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * An operator of the back office. No operator signs up, so the tests put one into the database.
 *
 * @param secret of his authenticator app; null as long as he has none
 */
record HiredOperator(String email, String password, @Nullable String secret) {

    /** As demo data has it, for a house that was started outside of the tests. */
    static final HiredOperator OF_DEMO_DATA =
            new HiredOperator(
                    "operator@example.com",
                    "operator-operator",
                    "PARASOLDEMOOPERATORTOTPSECRETABC");

    static HiredOperator hire(Environment environment) {
        var operator =
                new HiredOperator(
                        "operator-" + UUID.randomUUID() + "@example.com",
                        "a long enough secret",
                        null);
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

    /** What an app with this secret shows now. */
    static String code(String secret) {
        var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "HmacSHA1");
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
