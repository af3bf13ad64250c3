package com.example.parasol.web.theme;

import com.example.parasol.web.theme.safety.Confinement;
import com.example.parasol.web.theme.safety.FreshLogin;
import com.example.parasol.web.theme.safety.PageSafety;
import com.example.parasol.web.theme.safety.UnknownRoute;
import com.example.parasol.web.theme.session.ConfinedLogin;
import com.example.parasol.web.theme.session.LoginLookup;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

@EnableSpringHttpSession
@SpringBootApplication(proxyBeanMethods = false, exclude = DataSourceAutoConfiguration.class)
class SampleApplication {

    static final UUID ANNA = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    static final UUID DATABASE_DOWN = UUID.fromString("0190a000-0000-7000-8000-000000000002");

    static final UUID HALF_IN = UUID.fromString("0190a000-0000-7000-8000-000000000004");

    @Bean
    LoginLookup people() {
        return login -> {
            if (login.equals(HALF_IN)) {
                return Optional.of(new ConfinedLogin("half in", "/code"));
            }
            if (login.equals(DATABASE_DOWN)) {
                throw new DataAccessResourceFailureException("down");
            }
            var anna =
                    UsernamePasswordAuthenticationToken.authenticated(
                            "anna", "", AuthorityUtils.NO_AUTHORITIES);
            return login.equals(ANNA) ? Optional.of(anna) : Optional.empty();
        };
    }

    @Bean
    SampleSessions sessions() {
        return new SampleSessions();
    }

    @Bean
    SecurityFilterChain routes(HttpSecurity http, PageSafety pages) throws Exception {
        return pages.protect(http)
                .authorizeHttpRequests(route ->
                        route.requestMatchers("/", "/form", "/broken", "/login/*", "/leave")
                                .permitAll()
                                .requestMatchers("/members")
                                .authenticated()
                                .requestMatchers("/code")
                                .access(new Confinement("/code"))
                                .requestMatchers("/fresh")
                                .access(FreshLogin.rule(Clock.systemUTC()))
                                .requestMatchers("/owners")
                                .denyAll()
                                .anyRequest()
                                .access(new UnknownRoute()))
                .build();
    }
}
