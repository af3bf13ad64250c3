package com.example.parasol.admin.web;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phones of operators, with the apps that make their codes. */
final class Phones {

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Phones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void give(String email, String secret) {
        secrets.put(email, secret);
    }

    /** What the app shows, as if the time of its last use was long ago. */
    String freshCode(String email) {
        jdbc.sql(
                        """
                        update operator_app set last_step = 0
                        where operator_id = (select id from operator where email = :email)
                        """)
                .param("email", email)
                .update();
        return code(Objects.requireNonNull(secrets.get(email)));
    }

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
