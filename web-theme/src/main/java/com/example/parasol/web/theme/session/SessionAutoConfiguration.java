package com.example.parasol.web.theme.session;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@AutoConfiguration(
        beforeName = "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ThemeProperties.class)
class SessionAutoConfiguration {

    @Bean
    CookieRules cookieRules(
            ThemeProperties theme,
            @Value("${parasol.public-url:http://localhost:8080}") String publicUrl) {
        return new CookieRules(theme.cookiePrefix(), publicUrl.startsWith("https:"));
    }

    @Bean
    CookieSerializer cookieSerializer(CookieRules rules) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(rules.session());
        cookie.setCookiePath(CookieRules.PATH);
        cookie.setSameSite(CookieRules.SAME_SITE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(rules.secure());
        // as it is: what Base64 can hide, such as NUL, the database would stumble over
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    /** A cookie of its own, not the session's: a form may wait longer than a session lives. */
    @Bean
    CsrfTokenRepository csrfTokenRepository(CookieRules rules) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(rules.csrf());
        tokens.setCookiePath(CookieRules.PATH);
        tokens.setHeaderName("X-CSRF-Token");
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(rules.secure()).sameSite(CookieRules.SAME_SITE));
        return tokens;
    }

    @Bean
    PageSession pageSession(CsrfTokenRepository csrf) {
        return new PageSession(csrf);
    }

    @Bean
    SecurityContextRepository loginContextRepository(ObjectProvider<LoginLookup> logins) {
        return new LoginContextRepository(logins.getIfAvailable(() -> id -> Optional.empty()));
    }

    /** The name is Spring Session's. */
    @Bean
    ConversionService springSessionConversionService() {
        return new SessionText();
    }
}
