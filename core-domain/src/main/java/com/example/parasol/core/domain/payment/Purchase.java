package com.example.parasol.core.domain.payment;

import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Price;
import java.util.UUID;

/**
 * A plan that somebody is about to pay for his organization, or has paid.
 *
 * @param price for the period when the purchase was begun
 * @param paid whether it has been, and the plan was given for it
 */
public record Purchase(
        UUID id, UUID organizationId, String plan, Period period, Price price, boolean paid) {}
