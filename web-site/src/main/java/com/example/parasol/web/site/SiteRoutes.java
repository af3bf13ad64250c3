package com.example.parasol.web.site;

import com.example.parasol.web.theme.safety.PageSafety;
import com.example.parasol.web.theme.safety.UnknownRoute;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may see what. What stands in no list is not there. */
@Configuration(proxyBeanMethods = false)
class SiteRoutes {

    @Bean
    @Order(100)
    SecurityFilterChain siteChain(HttpSecurity http, PageSafety pages) throws Exception {
        return pages.protect(http)
                .authorizeHttpRequests(route ->
                        route.requestMatchers("/", "/pricing", "/robots.txt")
                                .permitAll()
                                // sample:link
                                .requestMatchers("/l/{slug}")
                                .permitAll()
                                // end:sample
                                .requestMatchers("/signup", "/login", "/logout")
                                .permitAll()
                                .requestMatchers("/session/token")
                                .authenticated()
                                .anyRequest()
                                .access(new UnknownRoute()))
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
