package com.example.parasol.web.theme.safety;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

@AutoConfiguration(before = UserDetailsServiceAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SafetyAutoConfiguration {

    @Bean
    PageSafety pageSafety(CsrfTokenRepository csrf, SecurityContextRepository logins) {
        return new PageSafety(csrf, logins);
    }

    /** Logins are the applications' own: without this, Boot would make up a user and a password. */
    @Bean
    AuthenticationManager noDefaultUser() {
        return presented -> {
            throw new ProviderNotFoundException("People log in by a form of the application");
        };
    }

    /**
     * What has no caller: files, and health for the platform (the gateway lets none of its paths
     * through). Their answers must not depend on cookies, so no filter stands before them.
     */
    @Bean
    @Order(0)
    SecurityFilterChain filesAndHealthChain() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new DefaultSecurityFilterChain(
                RequestMatchers.anyOf(
                        paths.matcher("/assets/**"),
                        paths.matcher("/livez"),
                        paths.matcher("/readyz"),
                        paths.matcher("/actuator/health/**")));
    }
}
