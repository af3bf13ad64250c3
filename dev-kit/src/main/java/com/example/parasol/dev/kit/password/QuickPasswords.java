package com.example.parasol.dev.kit.password;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * For tests, which import it: passwords hashed as in production, but a thousand times quicker.
 * Hundreds of tests log somebody in, and each hash is made to take its time. A test of that time
 * sets {@code parasol.test.quick-passwords} to false.
 */
@ConditionalOnBooleanProperty(name = "parasol.test.quick-passwords", matchIfMissing = true)
@Configuration(proxyBeanMethods = false)
public class QuickPasswords {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 16, 1)));
    }
}
