package com.example.parasol.api.web.security;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.token.TokenHolder;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who stands behind the request's token. The token itself is forgotten at once. */
class Caller extends AbstractAuthenticationToken {
    private final transient TokenHolder holder;

    Caller(TokenHolder holder) {
        super(List.of());
        this.holder = holder;
        setAuthenticated(true);
    }

    TokenHolder holder() {
        return holder;
    }

    @Override
    public TenantActor getPrincipal() {
        return holder.actor();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return holder.actor().organizationId().toString();
    }
}
