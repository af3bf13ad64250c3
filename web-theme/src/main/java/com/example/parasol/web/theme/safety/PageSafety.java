package com.example.parasol.web.theme.safety;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** What every security chain for pages has in common; its routes are all that is left to write. */
public final class PageSafety {

    private final CsrfTokenRepository csrf;
    private final SecurityContextRepository logins;

    PageSafety(CsrfTokenRepository csrf, SecurityContextRepository logins) {
        this.csrf = csrf;
        this.logins = logins;
    }

    /**
     * Call it first. Logins come from the session, unsafe requests need their CSRF token, visitors
     * who need a login are sent to {@code /login} and back, and no session is made on the way. The
     * headers of {@code web.theme.page} are there already.
     */
    public HttpSecurity protect(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(logins))
                .csrf(tokens ->
                        tokens.csrfTokenRepository(csrf)
                                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new Refusals())
                                .accessDeniedHandler(new Refusals()))
                .authorizeHttpRequests(
                        routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll());
    }
}
