package com.example.parasol.core.domain.plan;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What {@code plans.yaml} says. */
@ConfigurationProperties("parasol.price-list")
record PlanProperties(List<Plan> plans) {}
