package com.example.parasol.api.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets through whom the table lets through. */
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(permits(context.getRequest(), authentication.get()));
    }

    private static boolean permits(
            HttpServletRequest request, @Nullable Authentication authentication) {
        if (!(request.getAttribute(RouteFilter.ROUTE) instanceof Route route)) {
            return false;
        }
        if (authentication instanceof Caller caller) {
            route.permission().ifPresent(caller.getPrincipal()::require);
            return true;
        }
        return route.isPublic();
    }
}
