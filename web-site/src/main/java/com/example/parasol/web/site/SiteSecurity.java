package com.example.parasol.web.site;

import com.example.parasol.web.theme.safety.Confinement;
import com.example.parasol.web.theme.safety.FreshLogin;
import com.example.parasol.web.theme.safety.PageSafety;
import com.example.parasol.web.theme.safety.UnknownRoute;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets in whom the table of routes names. */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

    @Bean
    @Order(100)
    SecurityFilterChain siteChain(HttpSecurity http, PageSafety pages, Clock clock)
            throws Exception {
        return pages.protect(http)
                .authorizeHttpRequests(routes -> {
                    for (var route : SiteRoutes.TABLE) {
                        var callers = routes.requestMatchers(route.path());
                        switch (route.access()) {
                            case EVERYBODY -> callers.permitAll();
                            case FACTOR_DUE ->
                                    callers.access(
                                            AuthorizationManagers.anyOf(
                                                    new Confinement("/login/code"),
                                                    AuthenticatedAuthorizationManager
                                                            .authenticated()));
                            case LOGGED_IN -> callers.authenticated();
                            case FRESH_LOGIN -> callers.access(FreshLogin.rule(clock));
                            case LEAVING -> callers.access(new Confinement(route.path()));
                        }
                    }
                    routes.anyRequest().access(new UnknownRoute());
                })
                .build();
    }

    /** The start page of dev-kit, which no production jar contains. */
    @Bean
    @Order(90)
    @ConditionalOnResource(resources = "classpath:META-INF/parasol/dev-kit.classpath")
    SecurityFilterChain developmentChain(HttpSecurity http, PageSafety pages) throws Exception {
        return pages.protect(http)
                .securityMatcher("/dev/**")
                .authorizeHttpRequests(route -> route.anyRequest().permitAll())
                .build();
    }
}
