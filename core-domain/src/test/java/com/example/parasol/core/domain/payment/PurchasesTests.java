package com.example.parasol.core.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Plans;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class PurchasesTests {

    @Autowired Purchases purchases;
    @Autowired Plans plans;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired TransactionOperations transaction;

    @Test
    void itIsPaidOnceAndKept() {
        var owner = tenants.owner();
        var purchase = begin(owner);

        assertThat(purchase.price().cents()).isEqualTo(12_000);
        assertThat(pay(purchase)).isTrue();
        assertThat(pay(purchase)).isFalse();
        clock.advance(Purchases.KEPT_UNPAID.multipliedBy(2));
        purchases.forget();
        assertThat(purchases.find(owner.organizationId(), purchase.id()).orElseThrow().paid())
                .isTrue();
    }

    @Test
    void whatNobodyPaysIsForgotten() {
        var owner = tenants.owner();
        var old = begin(owner);
        clock.advance(Purchases.KEPT_UNPAID.plusMinutes(1));
        var young = begin(owner);

        purchases.forget();

        assertThat(purchases.find(owner.organizationId(), old.id())).isEmpty();
        assertThat(purchases.find(owner.organizationId(), young.id())).isPresent();
    }

    @Test
    void aForeignOneIsLikeOneThatNeverWas() {
        var purchase = begin(tenants.owner());

        assertThat(purchases.find(tenants.owner().organizationId(), purchase.id())).isEmpty();
    }

    private Purchase begin(Member owner) {
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        purchases.begin(owner.organizationId(), plans.get("pro"), Period.YEARLY)));
    }

    private boolean pay(Purchase purchase) {
        return Boolean.TRUE.equals(transaction.execute(_ -> purchases.pay(purchase)));
    }
}
