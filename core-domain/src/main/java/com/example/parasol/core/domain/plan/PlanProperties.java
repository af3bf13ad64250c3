package com.example.parasol.core.domain.plan;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The price list.
 *
 * @param plans the plans, the cheapest first: id, name, prices in cents, currency, texts and limits
 *     of each; another list replaces that of {@code plans.yaml} as a whole
 */
@ConfigurationProperties("parasol.price-list")
record PlanProperties(List<Plan> plans) {}
