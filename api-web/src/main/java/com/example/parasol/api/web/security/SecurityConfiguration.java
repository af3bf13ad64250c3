package com.example.parasol.api.web.security;

import com.example.parasol.api.service.caller.CallerApi;
import com.example.parasol.api.service.limit.LimitApi;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.CorsFilter;

/** The way of a request to its controller, from top to bottom. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http, CallerApi callers, LimitApi limits, CorsFilter cors) {
        return http.addFilter(cors)
                .addFilterBefore(new BearerFilter(callers), AuthorizationFilter.class)
                .addFilterBefore(new RateLimitFilter(limits), AuthorizationFilter.class)
                .addFilterBefore(new QueryTokenFilter(), AuthorizationFilter.class)
                .addFilterBefore(new RouteFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .access(new RouteAuthorization()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthenticated())
                                .accessDeniedHandler((_, _, _) -> {
                                    throw new Refused(ProblemType.NOT_ALLOWED);
                                }))
                // a bearer token is never sent by itself, as a cookie is: there is nothing to forge
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // the envelope has them, on every answer
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Says how to log in, and whether a token was the problem (RFC 6750, section 3). */
    private static AuthenticationEntryPoint unauthenticated() {
        return (request, response, _) -> {
            var tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"api\"" + (tried ? ", error=\"invalid_token\"" : ""));
            throw new Refused(ProblemType.UNAUTHENTICATED);
        };
    }

    /** The table knows which methods there are, and its refusal names them. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (_, _, _) -> {
            throw new Refused(ProblemType.MALFORMED);
        };
    }
}
