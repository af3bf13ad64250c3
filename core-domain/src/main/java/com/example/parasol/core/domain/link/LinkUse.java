package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.plan.PlanUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LinkUse extends PlanUse {

    LinkUse(JdbcClient jdbc) {
        super(
                jdbc,
                LinkLimit.NAME,
                "select count(*) from link where organization_id = :organization");
    }
}
