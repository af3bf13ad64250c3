package com.example.parasol.core.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.audit.Reason;
import com.example.parasol.core.domain.organization.Quotas;
import com.example.parasol.core.domain.plan.Period;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class SubscriptionServiceTests {

    private static final Operator OPERATOR =
            new Operator(UUID.randomUUID(), "operator@example.com", UUID.randomUUID());

    @Autowired SubscriptionService subscriptions;
    @Autowired Quotas quotas;
    @Autowired Tenants tenants;
    @Autowired Trail trail;
    @Autowired Mailboxes mailboxes;
    @Autowired TransactionOperations transaction;

    private final String email = Tenants.anyEmail();
    private Member owner;

    @BeforeEach
    void begin() {
        owner = tenants.owner(email);
    }

    @Test
    void whatCostsNothingFollowsAtOnceAndOwnersHearOfIt() {
        tenants.subscribe(owner, "pro");

        assertThat(subscriptions.choose(owner, "free", Period.MONTHLY))
                .isEqualTo(new Outcome.Changed());
        assertThat(plan()).isEqualTo("free");
        assertThat(subscriptions.current(owner).uses())
                .filteredOn(use -> use.limit().equals("seats"))
                .containsExactly(new Subscription.Use("seats", 1, 1));
        assertThat(trail.of(owner.organizationId())).last().isEqualTo("plan.changed");
        var mail = mailboxes.await(email, 1);
        assertThat(mail.subject()).isEqualTo("Ada & Co is on the plan Free now");
        assertThat(mail.text()).contains("https://parasol.example/organization/plan");
    }

    @Test
    void whoeverHasItAlreadyChangesNothing() {
        subscriptions.choose(owner, "free", Period.YEARLY);

        assertThat(trail.of(owner.organizationId())).doesNotContain("plan.changed");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWNER")
    void onlyOwnersChoose(Role role) {
        var member = tenants.join(owner, role);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> subscriptions.choose(member, "pro", Period.MONTHLY))
                .satisfies(refusal -> assertThat(refusal.scope()).isEqualTo("plan:write"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> subscriptions.redeem(member, UUID.randomUUID(), ""));
        assertThat(subscriptions.current(member).plan()).isEqualTo("free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gold", "FREE", "' or 1=1"})
    void otherPlansThereAreNone(String plan) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> subscriptions.choose(owner, plan, Period.MONTHLY))
                .satisfies(SubscriptionServiceTests::namesThePlan);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> set(plan, "a good reason"))
                .satisfies(SubscriptionServiceTests::namesThePlan);
    }

    private static void namesThePlan(Invalid invalid) {
        assertThat(invalid.violations()).extracting(Violation::field).containsExactly("plan");
    }

    @Test
    void aPlanThatDoesNotFitSaysHowManyHaveToGoFirst() {
        tenants.subscribe(owner, "pro");
        tenants.join(owner, Role.MEMBER);
        tenants.join(owner, Role.MEMBER);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> subscriptions.choose(owner, "free", Period.MONTHLY))
                .satisfies(invalid ->
                        assertThat(invalid.violations())
                                .containsExactly(
                                        new Violation(
                                                "seats",
                                                "too-many",
                                                "Free allows 1 seats: 2 have to go first")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> set("free", "a good reason"));
        assertThat(plan()).isEqualTo("pro");
        assertThat(subscriptions.compare(owner).get("free"))
                .contains(new Subscription.Use("seats", 3, 1));
    }

    @Test
    void noSeatIsTakenWhileThePlanShrinks() throws InterruptedException {
        tenants.subscribe(owner, "pro");

        Crowd.of(5, i -> i == 2 ? this::shrink : this::takeSeat);

        assertThat(used("seats")).isPositive().isLessThanOrEqualTo(plan().equals("free") ? 1 : 5);
    }

    private Object shrink() {
        return subscriptions.choose(owner, "free", Period.MONTHLY);
    }

    private Object takeSeat() {
        var colleague = tenants.owner();
        return transaction.execute(_ -> {
            quotas.requireRoom(owner.organizationId(), "seats", () -> used("seats"));
            tenants.join(colleague, owner, Role.MEMBER);
            return colleague;
        });
    }

    private long used(String limit) {
        return subscriptions.current(owner).uses().stream()
                .filter(use -> use.limit().equals(limit))
                .mapToLong(Subscription.Use::used)
                .sum();
    }

    @Test
    void anOperatorGivesAPlanForAReason() {
        set("business", "  agreed by phone ");

        assertThat(plan()).isEqualTo("business");
        assertThat(subscriptions.current(owner).period()).isNull();
        assertThat(trail.of(OPERATOR.id())).last().isEqualTo("plan.changed");
        assertThat(mailboxes.await(email, 1).subject()).contains("Business");
    }

    @Test
    void anUnknownOrganizationIsNotFound() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        subscriptions.set(
                                OPERATOR, UUID.randomUUID(), "pro", new Reason("a good reason")));
    }

    @Test
    void aPlanThatIsNoLongerSoldIsShownAllTheSame() {
        tenants.subscribe(owner, "founders");

        assertThat(subscriptions.current(owner).plan()).isEqualTo("founders");
        assertThat(subscriptions.current(owner).uses()).isEmpty();
        subscriptions.choose(owner, "free", Period.MONTHLY);
        assertThat(plan()).isEqualTo("free");
    }

    private void set(String plan, String reason) {
        subscriptions.set(OPERATOR, owner.organizationId(), plan, new Reason(reason));
    }

    private String plan() {
        return subscriptions.current(owner).plan();
    }
}
