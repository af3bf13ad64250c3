package com.example.parasol.web.site.app;

import com.example.parasol.web.theme.safety.PageSafety;
import com.example.parasol.web.theme.safety.UnknownRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may open the dashboard: everybody who is logged in. What he may do there, the API decides.
 */
@Configuration(proxyBeanMethods = false)
class DashboardSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain dashboardChain(HttpSecurity http, PageSafety safety) throws Exception {
        return safety.protect(http.securityMatcher("/app", "/app/**"))
                .authorizeHttpRequests(routes ->
                        routes.requestMatchers(
                                        HttpMethod.GET,
                                        "/app",
                                        // sample:link
                                        "/app/links/*",
                                        // end:sample
                                        "/app/keys")
                                .authenticated()
                                .anyRequest()
                                .access(new UnknownRoute()))
                .build();
    }
}
