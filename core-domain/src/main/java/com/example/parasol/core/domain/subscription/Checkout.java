package com.example.parasol.core.domain.subscription;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.Subscriber;
import com.example.parasol.core.domain.organization.Subscribers;
import com.example.parasol.core.domain.payment.PaymentProperties;
import com.example.parasol.core.domain.payment.Payments;
import com.example.parasol.core.domain.payment.Purchase;
import com.example.parasol.core.domain.payment.Purchases;
import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Plan;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Between choosing a plan and having it. No connection is held while a provider is asked. */
@Component
class Checkout {

    private final Subscribers subscribers;
    private final Plans plans;
    private final PlanUses uses;
    private final PlanChange change;
    private final Purchases purchases;
    private final @Nullable Payments payments;
    private final PaymentProperties properties;
    private final PublicAddress site;
    private final Audit audit;
    private final TransactionOperations transaction;

    Checkout(
            Subscribers subscribers,
            Plans plans,
            PlanUses uses,
            PlanChange change,
            Purchases purchases,
            Optional<Payments> payments,
            PaymentProperties properties,
            PublicAddress site,
            Audit audit,
            TransactionOperations transaction) {
        this.subscribers = subscribers;
        this.plans = plans;
        this.uses = uses;
        this.change = change;
        this.purchases = purchases;
        this.payments = payments.orElse(null);
        this.properties = properties;
        this.site = site;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The way to a plan that costs nothing. */
    Outcome skip(Member actor, Plan plan) {
        transaction.executeWithoutResult(_ -> {
            var locked = subscribers.lock(actor.organizationId());
            if (!has(locked, plan, null)) {
                change.apply(actor, locked, plan, null, Map.of());
            }
        });
        return new Outcome.Changed();
    }

    Outcome begin(Member actor, Plan plan, Period period) {
        if (has(subscribers.get(actor.organizationId()), plan, period)) {
            return new Outcome.Changed();
        }
        // before it is paid, not after
        transaction.executeWithoutResult(_ -> uses.requireRoom(actor.organizationId(), plan));
        if (payments == null) {
            return new Outcome.ToTalk(properties.contact(site));
        }
        return new Outcome.ToPay(
                Objects.requireNonNull(
                        transaction.execute(_ -> purchase(actor, plan, period).id())));
    }

    private Purchase purchase(Member actor, Plan plan, Period period) {
        var purchase = purchases.begin(actor.organizationId(), plan, period);
        audit.record(actor, "purchase.begun", purchase.id(), Map.of("plan", plan.id()));
        return purchase;
    }

    /** Of the people who sell; null when a checkout does. */
    @Nullable String contact() {
        return payments == null ? properties.contact(site) : null;
    }

    Bill bill(Member actor, UUID purchaseId) {
        var purchase = find(actor, purchaseId);
        if (purchase.paid()) {
            return new Bill(purchase, null);
        }
        if (payments == null) {
            throw new NotFound("purchase", purchaseId);
        }
        var returnTo = site.url("/organization/plan/purchases/" + purchaseId);
        return new Bill(purchase, payments.checkout(purchase, returnTo));
    }

    private Purchase find(Member actor, UUID purchaseId) {
        return purchases
                .find(actor.organizationId(), purchaseId)
                .orElseThrow(() -> new NotFound("purchase", purchaseId));
    }

    void finish(Member actor, UUID purchaseId, String receipt) {
        var purchase = find(actor, purchaseId);
        if (purchase.paid()) {
            return;
        }
        if (payments == null || !payments.isPaid(purchase, receipt)) {
            transaction.executeWithoutResult(
                    _ -> audit.record(actor, "purchase.refused", purchaseId));
            throw new Invalid(new Violation("receipt", "unpaid", "This has not been paid"));
        }
        transaction.executeWithoutResult(_ -> give(actor, purchase));
    }

    private void give(Member actor, Purchase purchase) {
        var locked = subscribers.lock(actor.organizationId());
        if (purchases.pay(purchase)) {
            change.apply(
                    actor,
                    locked,
                    plans.get(purchase.plan()),
                    purchase.period(),
                    Map.of(
                            "purchase",
                            purchase.id().toString(),
                            "period",
                            purchase.period().name()));
        }
    }

    private static boolean has(Subscriber subscriber, Plan plan, @Nullable Period period) {
        return subscriber.organization().plan().equals(plan.id())
                && (period == null || period == subscriber.period());
    }
}
