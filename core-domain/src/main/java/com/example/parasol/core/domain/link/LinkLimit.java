package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.plan.PlanLimit;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many links each plan allows; archived ones count, for their slugs stay taken. */
@Configuration(proxyBeanMethods = false)
class LinkLimit {

    static final String NAME = "links";

    @Bean
    PlanLimit links() {
        return new PlanLimit(NAME, Map.of("free", 25L, "pro", 1_000L, "business", 50_000L));
    }
}
