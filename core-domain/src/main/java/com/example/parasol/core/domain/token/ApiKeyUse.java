package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.plan.PlanUse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts all keys that are not revoked, expired ones too: they are what is listed. */
@Component
class ApiKeyUse implements PlanUse {

    static final String LIMIT = "keys";

    private final TokenRepository tokens;

    ApiKeyUse(TokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    public String limit() {
        return LIMIT;
    }

    @Override
    public long of(UUID organizationId) {
        return tokens.countKeys(organizationId);
    }
}
