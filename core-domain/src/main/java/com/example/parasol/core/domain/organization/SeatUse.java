package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.plan.PlanUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SeatUse extends PlanUse {

    SeatUse(JdbcClient jdbc) {
        super(
                jdbc,
                "seats",
                "select count(*) from membership where organization_id = :organization");
    }
}
