package com.example.parasol.web.site;

import com.example.parasol.web.theme.safety.Confinement;
import com.example.parasol.web.theme.safety.FreshLogin;
import com.example.parasol.web.theme.safety.PageSafety;
import com.example.parasol.web.theme.safety.UnknownRoute;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets in whom the table of routes names. */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

    /** Its pages are there in development alone: no production jar contains it. */
    private static final String DEV_KIT = "classpath:META-INF/parasol/dev-kit.classpath";

    @Bean
    SecurityFilterChain siteChain(
            HttpSecurity http, PageSafety pages, Clock clock, ResourceLoader resources)
            throws Exception {
        var withDevKit = resources.getResource(DEV_KIT).exists();
        return pages.protect(http)
                .authorizeHttpRequests(routes -> {
                    if (withDevKit) {
                        routes.requestMatchers("/dev/**").permitAll();
                    }
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
}
