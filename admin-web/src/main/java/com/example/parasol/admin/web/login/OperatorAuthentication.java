package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.operatorlogin.LoggedInOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** An operator, by one of his logins. It is made anew for each request and stored nowhere. */
final class OperatorAuthentication extends AbstractAuthenticationToken {

    private final transient Operator operator;

    OperatorAuthentication(LoggedInOperator found) {
        super(
                List.of(
                        FactorGrantedAuthority.withAuthority(
                                        FactorGrantedAuthority.PASSWORD_AUTHORITY)
                                .issuedAt(found.login().authenticatedAt())
                                .build()));
        this.operator = found.operator();
        setAuthenticated(true);
    }

    @Override
    public Operator getPrincipal() {
        return operator;
    }

    /** The id, for logs: no names there. */
    @Override
    public String getName() {
        return operator.id().toString();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
