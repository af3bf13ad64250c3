package com.example.parasol.web.theme.safety;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The rule of routes that need more than a login: the person proved not long ago who he is, by
 * whatever he logs in with. Whoever did that earlier is sent to {@code /login/again} and back. An
 * application's {@code LoginLookup} tells how and when, by Spring's {@code FactorGrantedAuthority}.
 */
public final class FreshLogin {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public static AuthorizationManager<RequestAuthorizationContext> rule(Clock clock) {
        return AllRequiredFactorsAuthorizationManager.anyOf(
                recent(FactorGrantedAuthority.PASSWORD_AUTHORITY, clock),
                recent(FactorGrantedAuthority.OTT_AUTHORITY, clock),
                recent(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, clock));
    }

    private static AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> recent(
            String authority, Clock clock) {
        var rule =
                AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                        .requireFactor(factor -> factor.authority(authority).validDuration(LONGEST))
                        .build();
        rule.setClock(clock);
        return rule;
    }

    static boolean refused(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refusal
                && refusal.getAuthorizationResult() instanceof FactorAuthorizationDecision;
    }

    private FreshLogin() {}
}
