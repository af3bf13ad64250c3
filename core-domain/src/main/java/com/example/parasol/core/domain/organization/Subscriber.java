package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.plan.Period;
import org.jspecify.annotations.Nullable;

/**
 * An organization as what pays for a plan.
 *
 * @param period null for a plan that costs nothing, or that an operator gave
 */
public record Subscriber(Organization organization, @Nullable Period period) {}
