package com.example.parasol.core.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.Subscribers;
import com.example.parasol.core.domain.payment.PaymentProperties;
import com.example.parasol.core.domain.payment.Purchases;
import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Plans that cost something. */
@DomainTest
class CheckoutTests {

    @Autowired SubscriptionService subscriptions;
    @Autowired Tenants tenants;
    @Autowired Trail trail;

    private Member owner;

    @BeforeEach
    void begin() {
        owner = tenants.owner();
    }

    @Test
    void aPlanThatCostsLeadsToTheCheckoutAndIsNotGivenYet() {
        var bill = subscriptions.bill(owner, choose("pro", Period.YEARLY));

        assertThat(bill.purchase().price().text()).isEqualTo("€120");
        assertThat(String.valueOf(bill.checkout()))
                .startsWith("https://checkout.example/pay?purchase=")
                .contains("plan=pro", "period=yearly", "cents=12000", "currency=EUR")
                .contains("return_to=https%3A%2F%2Fparasol.example%2Forganization%2Fplan%2Fpurch");
        assertThat(plan()).isEqualTo("free");
    }

    @Test
    void aReceiptGivesThePlan() throws Exception {
        var purchase = choose("pro", Period.YEARLY);

        subscriptions.redeem(owner, purchase, receipt(purchase, "12000"));

        assertThat(plan()).isEqualTo("pro");
        assertThat(subscriptions.bill(owner, purchase).checkout()).isNull();
        assertThat(subscriptions.current(owner).period()).isEqualTo(Period.YEARLY);
        assertThat(trail.of(owner.organizationId())).last().isEqualTo("plan.changed");
    }

    @Test
    void aReceiptIsGoodOnce() throws Exception {
        var purchase = choose("pro", Period.MONTHLY);
        var receipt = receipt(purchase, "1200");
        subscriptions.redeem(owner, purchase, receipt);
        subscriptions.choose(owner, "free", Period.MONTHLY);

        subscriptions.redeem(owner, purchase, receipt);

        assertThat(plan()).isEqualTo("free");
    }

    @Test
    void ofManyReturnsAtOnceOneChangesThePlan() throws Exception {
        var purchase = choose("pro", Period.MONTHLY);
        var receipt = receipt(purchase, "1200");

        var results =
                Crowd.of(
                        10,
                        _ ->
                                () -> {
                                    subscriptions.redeem(owner, purchase, receipt);
                                    return true;
                                });

        assertThat(Crowd.all(results)).hasSize(10);
        assertThat(trail.of(owner.organizationId())).containsOnlyOnce("plan.changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paid", "0", "\u0000"})
    void aMadeUpReceiptIsRefusedAndRecorded(String receipt) {
        var purchase = choose("pro", Period.MONTHLY);

        refuses(purchase, receipt);
        assertThat(trail.of(purchase)).last().isEqualTo("purchase.refused");
    }

    @Test
    void aReceiptForAnotherPriceOrPurchaseIsRefused() throws Exception {
        var cheap = choose("pro", Period.MONTHLY);
        var dear = choose("business", Period.YEARLY);

        refuses(dear, receipt(dear, "1"));
        refuses(dear, receipt(cheap, "1200"));
        refuses(dear, receipt(cheap, "49000"));
    }

    private void refuses(UUID purchase, String receipt) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> subscriptions.redeem(owner, purchase, receipt));
        assertThat(plan()).isEqualTo("free");
    }

    @Test
    void aForeignPurchaseIsLikeOneThatNeverWas() throws Exception {
        var purchase = choose("pro", Period.MONTHLY);
        var receipt = receipt(purchase, "1200");
        var stranger = tenants.owner();

        for (var id : new UUID[] {purchase, UUID.randomUUID()}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> subscriptions.redeem(stranger, id, receipt))
                    .withMessage("There is no purchase " + id);
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> subscriptions.bill(stranger, id));
        }
        assertThat(subscriptions.current(stranger).plan()).isEqualTo("free");
    }

    @Test
    void whatDoesNotFitIsNotSold() {
        tenants.subscribe(owner, "business");
        for (var i = 0; i < 5; i++) {
            tenants.join(tenants.owner(), owner, Role.MEMBER);
        }

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> subscriptions.choose(owner, "pro", Period.MONTHLY))
                .withMessageContaining("1 have to go first");
    }

    @Test
    void withoutACheckoutPeopleSell(
            @Autowired Subscribers subscribers,
            @Autowired Plans plans,
            @Autowired PlanUses uses,
            @Autowired PlanChange change,
            @Autowired Purchases purchases,
            @Autowired PublicAddress site,
            @Autowired Audit audit,
            @Autowired TransactionOperations transaction) {
        var checkout =
                new Checkout(
                        subscribers,
                        plans,
                        uses,
                        change,
                        purchases,
                        Optional.empty(),
                        new PaymentProperties("", "", ""),
                        site,
                        audit,
                        transaction);

        assertThat(checkout.begin(owner, plans.get("pro"), Period.MONTHLY))
                .isEqualTo(new Outcome.ToTalk("sales@parasol.example"));
        var purchase = choose("pro", Period.MONTHLY);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> checkout.finish(owner, purchase, receipt(purchase, "1200")));
        assertThat(plan()).isEqualTo("free");
    }

    private UUID choose(String plan, Period period) {
        return ((Outcome.ToPay) subscriptions.choose(owner, plan, period)).purchaseId();
    }

    private String plan() {
        return subscriptions.current(owner).plan();
    }

    /** As a checkout writes it that has the money. */
    private static String receipt(UUID purchase, String cents) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        var secret = DomainTest.CHECKOUT_SECRET.getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        var text = purchase + ":" + cents + ":EUR";
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
