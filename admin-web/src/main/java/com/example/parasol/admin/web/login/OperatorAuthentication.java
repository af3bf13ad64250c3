package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.actor.Operator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An operator, by one of his logins. It is made anew for each request and stored nowhere. */
final class OperatorAuthentication extends AbstractAuthenticationToken {

    private final Operator operator;
    private final UUID loginId;

    OperatorAuthentication(Operator operator, UUID loginId) {
        super(AuthorityUtils.createAuthorityList("ROLE_OPERATOR"));
        this.operator = operator;
        this.loginId = loginId;
        setAuthenticated(true);
    }

    @Override
    public Operator getPrincipal() {
        return operator;
    }

    UUID loginId() {
        return loginId;
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
