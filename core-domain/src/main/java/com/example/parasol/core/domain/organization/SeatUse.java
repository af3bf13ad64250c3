package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.plan.PlanUse;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SeatUse implements PlanUse {

    private final JdbcClient jdbc;

    SeatUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String limit() {
        return "seats";
    }

    @Override
    public long of(UUID organizationId) {
        return jdbc.sql("select count(*) from membership where organization_id = :id")
                .param("id", organizationId)
                .query(Long.class)
                .single();
    }
}
