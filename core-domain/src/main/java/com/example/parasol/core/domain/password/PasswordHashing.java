package com.example.parasol.core.domain.password;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** argon2id with 19 MiB, 2 passes and 1 lane, the first choice of OWASP. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    /** Each hash names its kind, so that an older kind can be replaced at the next login. */
    @Bean
    @ConditionalOnMissingBean
    static PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19456, 2)));
    }
}
