package com.example.parasol.core.domain.key;

import com.example.parasol.core.domain.plan.PlanUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts all keys that are not revoked, expired ones too, but none that was rotated: its successor
 * took its place, and it is gone within a day.
 */
@Component
class ApiKeyUse extends PlanUse {

    static final String LIMIT = "keys";

    ApiKeyUse(JdbcClient jdbc) {
        super(
                jdbc,
                LIMIT,
                """
                select count(*) from token where organization_id = :organization
                  and kind = 'KEY' and revoked_at is null and successor_id is null
                """);
    }
}
