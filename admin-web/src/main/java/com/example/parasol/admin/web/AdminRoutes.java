package com.example.parasol.admin.web;

import com.example.parasol.web.theme.safety.PageSafety;
import com.example.parasol.web.theme.safety.UnknownRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Who may go where. What no line names does not exist. */
@Configuration(proxyBeanMethods = false)
class AdminRoutes {

    private static final String[] ANYBODY = {
        "/login", "/logout",
    };

    private static final String[] OPERATORS = {
        "/", "/organizations", "/organizations/{id}",
    };

    @Bean
    SecurityFilterChain adminChain(HttpSecurity http, PageSafety safety) throws Exception {
        return safety.protect(http).authorizeHttpRequests(AdminRoutes::table).build();
    }

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    routes) {
        routes.requestMatchers(ANYBODY).permitAll();
        routes.requestMatchers(OPERATORS).hasRole("OPERATOR");
        routes.anyRequest().access(new UnknownRoute());
    }
}
