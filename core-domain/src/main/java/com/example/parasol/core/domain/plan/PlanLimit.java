package com.example.parasol.core.domain.plan;

import java.util.Map;

/**
 * A limit that a feature adds to every plan: a bean in the feature's own package.
 *
 * @param name what is counted, for example {@code seats}
 * @param byPlan how many, by the plan's id
 */
public record PlanLimit(String name, Map<String, Long> byPlan) {}
