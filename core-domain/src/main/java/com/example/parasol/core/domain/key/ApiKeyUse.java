package com.example.parasol.core.domain.key;

import com.example.parasol.core.domain.plan.PlanUse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Counts all keys that are not revoked, expired ones too, but none that was rotated: its successor
 * took its place, and it is gone within a day.
 */
@Component
class ApiKeyUse implements PlanUse {

    static final String LIMIT = "keys";

    private final ApiKeyRepository keys;

    ApiKeyUse(ApiKeyRepository keys) {
        this.keys = keys;
    }

    @Override
    public String limit() {
        return LIMIT;
    }

    @Override
    public long of(UUID organizationId) {
        return keys.countKeys(organizationId);
    }
}
