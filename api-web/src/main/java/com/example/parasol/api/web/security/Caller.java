package com.example.parasol.api.web.security;

import com.example.parasol.core.domain.actor.TenantActor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who stands behind the request's token. The token itself is forgotten at once. */
class Caller extends AbstractAuthenticationToken {
    private final transient TenantActor actor;

    Caller(TenantActor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public TenantActor getPrincipal() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.organizationId().toString();
    }
}
