package com.example.parasol.core.domain.subscription;

import static com.example.parasol.core.domain.actor.Permission.PLAN_WRITE;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Reason;
import com.example.parasol.core.domain.organization.Subscribers;
import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which plan an organization has, and how it gets another one. */
@Service
public class SubscriptionService {

    private final Subscribers subscribers;
    private final Plans plans;
    private final PlanUses uses;
    private final PlanChange change;
    private final Checkout checkout;

    SubscriptionService(
            Subscribers subscribers,
            Plans plans,
            PlanUses uses,
            PlanChange change,
            Checkout checkout) {
        this.subscribers = subscribers;
        this.plans = plans;
        this.uses = uses;
        this.change = change;
        this.checkout = checkout;
    }

    /** What every member may know. */
    @Transactional(readOnly = true)
    public Subscription current(TenantActor actor) {
        var subscriber = subscribers.get(actor.organizationId());
        var plan = subscriber.organization().plan();
        return new Subscription(
                plan,
                subscriber.period(),
                plans.find(plan)
                        .map(known -> uses.of(actor.organizationId(), known))
                        .orElse(List.of()),
                checkout.contact());
    }

    /**
     * What the organization would use of each plan, by the plan's id: whether it fits, and what has
     * to go before it does.
     */
    @Transactional(readOnly = true)
    public Map<String, List<Subscription.Use>> compare(TenantActor actor) {
        return uses.ofAll(actor.organizationId(), plans.all());
    }

    /** The same, for an operator who is about to give it another plan. */
    @Transactional(readOnly = true)
    public Map<String, List<Subscription.Use>> compare(Operator operator, UUID organizationId) {
        return uses.ofAll(organizationId, plans.all());
    }

    /**
     * Chooses a plan. What costs nothing follows at once, with its limits; what costs something has
     * to be paid first.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code plan:write}
     * @throws Invalid for the field plan, or for each limit that what is there exceeds
     */
    public Outcome choose(Member actor, String planId, Period period) {
        actor.require(PLAN_WRITE);
        var plan = plan(planId);
        return plan.free() ? checkout.skip(actor, plan) : checkout.begin(actor, plan, period);
    }

    /**
     * What is to be paid for a plan that was chosen, and where.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code plan:write}
     * @throws com.example.parasol.core.domain.refusal.NotFound when it is not a purchase of his
     *     organization, or no checkout sells it any more
     */
    public Bill bill(Member actor, UUID purchaseId) {
        actor.require(PLAN_WRITE);
        return checkout.bill(actor, purchaseId);
    }

    /**
     * The customer is back from the checkout: gives the organization what it paid, once, however
     * often he comes back.
     *
     * @param receipt what he brought back
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code plan:write}
     * @throws com.example.parasol.core.domain.refusal.NotFound when it is not a purchase of his
     *     organization
     * @throws Invalid for the field receipt, when it was not paid; or for each limit that what is
     *     there exceeds by now: the same receipt is good when it does no more
     */
    public void redeem(Member actor, UUID purchaseId, String receipt) {
        actor.require(PLAN_WRITE);
        checkout.finish(actor, purchaseId, receipt);
    }

    /**
     * Gives an organization a plan without payment.
     *
     * @throws com.example.parasol.core.domain.refusal.NotFound when there is no such organization
     * @throws Invalid for the field plan, or for each limit that what is there exceeds
     */
    @Transactional
    public void set(Operator operator, UUID organizationId, String planId, Reason reason) {
        var plan = plan(planId);
        var locked = subscribers.lock(organizationId);
        if (!locked.organization().plan().equals(planId)) {
            change.apply(operator, locked, plan, null, Map.of("reason", reason.text()));
        }
    }

    private Plan plan(String id) {
        return plans.find(id)
                .orElseThrow(() ->
                        new Invalid(
                                new Violation("plan", "plan", "Choose a plan of the price list")));
    }
}
