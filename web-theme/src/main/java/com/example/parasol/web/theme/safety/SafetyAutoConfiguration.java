package com.example.parasol.web.theme.safety;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

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
     * through). Their answers must not depend on cookies.
     */
    @Bean
    @Order(0)
    SecurityFilterChain filesAndHealthChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/livez", "/readyz", "/actuator/health/**")
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }
}
