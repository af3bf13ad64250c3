package com.example.parasol.web.theme.safety;

import com.example.parasol.web.theme.session.ConfinedLogin;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The rule of the one page that a {@link ConfinedLogin} may see: nobody else may. */
public final class Confinement implements AuthorizationManager<RequestAuthorizationContext> {

    private final String page;

    public Confinement(String page) {
        this.page = page;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                caller.get() instanceof ConfinedLogin confined && confined.page().equals(page));
    }
}
