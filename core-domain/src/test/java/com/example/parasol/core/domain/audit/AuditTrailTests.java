package com.example.parasol.core.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Staff;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class AuditTrailTests {

    @Autowired AuditTrail trail;
    @Autowired Audit audit;
    @Autowired Staff staff;
    @Autowired Tenants tenants;
    @Autowired TransactionOperations transaction;

    private final String email = Tenants.anyEmail();
    Operator operator;
    Member owner;

    @BeforeEach
    void aCustomerAndAnOperator() {
        operator = staff.operator();
        owner = tenants.owner(email);
    }

    @Test
    void anOrganizationsTrailTellsWhatWasDoneInItAndToIt() {
        transaction.executeWithoutResult(_ -> {
            audit.record(owner, "thing.made", UUID.randomUUID());
            audit.record(
                    operator,
                    "thing.changed",
                    owner.organizationId(),
                    new Reason("he asked"),
                    Map.of("from", "a", "to", "b"));
            audit.record(new Job("purge"), "thing.purged", owner.organizationId());
            audit.record(operator, "organization.viewed", owner.organizationId());
            audit.record(tenants.owner(), "thing.made", UUID.randomUUID());
        });

        var lines = trail.ofOrganization(operator, owner.organizationId());

        assertThat(lines)
                .extracting(AuditLine::action)
                .startsWith("thing.purged", "thing.changed", "thing.made")
                .doesNotContain("organization.viewed");
        assertThat(lines).extracting(AuditLine::actor).startsWith("purge", operator.email(), email);
        assertThat(lines.get(1).details())
                .containsEntry("reason", "he asked")
                .containsEntry("from", "a")
                .containsEntry("login", operator.loginId().toString());
    }

    @Test
    void aPersonsTrailTellsWhatHeDidAndWhatWasDoneToHim() {
        transaction.executeWithoutResult(_ -> {
            audit.record(owner, "thing.made", UUID.randomUUID());
            audit.record(operator, "account.changed", owner.accountId());
            audit.record(operator, "account.viewed", owner.accountId());
        });

        assertThat(trail.ofAccount(operator, owner.accountId()))
                .extracting(AuditLine::action)
                .startsWith("account.changed", "thing.made", "login.opened")
                .doesNotContain("account.viewed");
    }

    @Test
    void theLastFiftyLinesAreShown() {
        transaction.executeWithoutResult(_ -> {
            for (var i = 0; i < 60; i++) {
                audit.record(owner, "thing.done", owner.accountId(), Map.of("n", "" + i));
            }
        });

        var lines = trail.ofAccount(operator, owner.accountId());

        assertThat(lines).hasSize(50);
        assertThat(lines.getFirst().details()).containsEntry("n", "59");
    }
}
