package com.example.parasol.web.theme.page;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.thymeleaf.context.LazyContextVariable;

/**
 * {@code ${login}}: the name of whoever is logged in, or null. Asked for only by templates that
 * show it, so that the others need neither session nor database.
 */
final class WhoIsLoggedIn extends LazyContextVariable<@Nullable String> {

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    @Override
    protected @Nullable String loadValue() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return trust.isAuthenticated(caller) ? caller.getName() : null;
    }
}
