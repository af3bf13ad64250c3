package com.example.parasol.admin.web;

import com.example.parasol.web.theme.safety.Confinement;
import com.example.parasol.web.theme.safety.FreshLogin;
import com.example.parasol.web.theme.safety.PageSafety;
import com.example.parasol.web.theme.safety.UnknownRoute;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets in whom the table of routes names. */
@Configuration(proxyBeanMethods = false)
class AdminSecurity {

    @Bean
    SecurityFilterChain adminChain(HttpSecurity http, PageSafety pages, Clock clock)
            throws Exception {
        return pages.protect(http)
                .authorizeHttpRequests(routes -> {
                    for (var route : AdminRoutes.TABLE) {
                        var callers = routes.requestMatchers(route.path());
                        switch (route.access()) {
                            case EVERYBODY -> callers.permitAll();
                            case FACTOR_DUE -> callers.access(new Confinement(route.path()));
                            case OPERATOR -> callers.authenticated();
                            case FRESH_LOGIN -> callers.access(FreshLogin.rule(clock));
                        }
                    }
                    routes.anyRequest().access(new UnknownRoute());
                })
                .build();
    }
}
