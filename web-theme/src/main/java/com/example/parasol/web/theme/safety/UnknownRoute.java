package com.example.parasol.web.theme.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The last line of every list of routes: {@code anyRequest().access(new UnknownRoute())}. It denies
 * what the list does not name, and answers 404 to everybody, since nothing is there.
 */
public final class UnknownRoute implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String ATTRIBUTE = UnknownRoute.class.getName();

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        context.getRequest().setAttribute(ATTRIBUTE, true);
        return new AuthorizationDecision(false);
    }

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
