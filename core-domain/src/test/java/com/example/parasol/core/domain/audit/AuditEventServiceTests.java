package com.example.parasol.core.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Staff;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.audit.AuditEvent.By;
import com.example.parasol.core.domain.audit.AuditEvent.Kind;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.member.MembershipService;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class AuditEventServiceTests {

    @Autowired AuditEventService events;
    @Autowired Audit audit;
    @Autowired ApiKeyService keys;
    @Autowired MembershipService memberships;
    @Autowired Staff staff;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;

    private final String email = Tenants.anyEmail();
    Member owner;
    Operator operator;

    @BeforeEach
    void aCustomerAndAnOperator() {
        operator = staff.operator();
        owner = tenants.owner(email);
    }

    @Test
    void tellsWhoDidWhatToWhatAndWhen() {
        var subject = UUID.randomUUID();
        var key = keys.create(owner, Tenants.newKey(null)).key();
        transaction.executeWithoutResult(_ -> {
            audit.record(owner, "thing.made", subject, Map.of("size", "3"));
            later(() -> audit.record(program(key.id()), "thing.used", subject));
            later(() -> audit.record(new Job("purge"), "thing.purged", owner.organizationId()));
        });

        var found = list(AuditFilter.ALL);

        assertThat(found)
                .extracting(AuditEvent::action)
                .containsExactly("thing.purged", "thing.used", "thing.made", "key.created");
        assertThat(found)
                .extracting(AuditEvent::by)
                .startsWith(
                        new By(Kind.JOB, null, "purge"),
                        new By(Kind.API_KEY, key.id(), "reports"),
                        new By(Kind.MEMBER, owner.accountId(), email));
        assertThat(found.get(2).subject()).isEqualTo(subject);
        assertThat(found.get(2).details()).isEqualTo(Map.of("size", "3"));
    }

    @Test
    void whatAnOperatorChangedIsToldButNotByWhomAndWhy() {
        transaction.executeWithoutResult(_ -> {
            audit.record(
                    operator,
                    "plan.changed",
                    owner.organizationId(),
                    new Reason("he asked"),
                    Map.of("from", "free", "to", "pro"));
            audit.record(operator, "organization.viewed", owner.organizationId());
        });

        assertThat(list(AuditFilter.ALL))
                .singleElement()
                .returns("plan.changed", AuditEvent::action)
                .returns(new By(Kind.OPERATOR, null, null), AuditEvent::by)
                .returns(Map.of("from", "free", "to", "pro"), AuditEvent::details);
        assertThat(list(AuditFilter.ALL).toString())
                .doesNotContain(operator.email(), operator.id().toString(), "he asked");
    }

    @Test
    void whoHasLeftIsKnownByHisIdOnly() {
        var member = tenants.join(owner, Role.MEMBER);
        transaction.executeWithoutResult(
                _ -> audit.record(member, "thing.made", UUID.randomUUID()));
        memberships.remove(owner, member.accountId(), Expected.ANY);

        assertThat(list(new AuditFilter(member.accountId().toString(), null, null, null)))
                .singleElement()
                .returns(new By(Kind.MEMBER, member.accountId(), null), AuditEvent::by);
    }

    @Test
    void anotherOrganizationsEventsAreNotTold() {
        var stranger = tenants.owner();
        transaction.executeWithoutResult(_ -> {
            audit.record(stranger, "thing.made", owner.organizationId());
            audit.record(stranger, "thing.made", owner.accountId());
        });

        assertThat(list(AuditFilter.ALL)).isEmpty();
        assertThat(list(new AuditFilter(stranger.accountId().toString(), null, null, null)))
                .isEmpty();
    }

    @Test
    void filtersByActorActionAndTime() {
        var member = tenants.join(owner, Role.MEMBER);
        var times = new ArrayList<Instant>();
        transaction.executeWithoutResult(_ -> {
            later(() -> audit.record(owner, "thing.made", null));
            times.add(clock.instant());
            later(() -> audit.record(member, "thing.lost", null));
            times.add(clock.instant());
            later(() -> audit.record(owner, "thing-of-mine.made", null));
        });

        assertThat(actions(new AuditFilter(owner.accountId().toString(), null, null, null)))
                .containsExactly("thing-of-mine.made", "thing.made");
        assertThat(actions(new AuditFilter(null, "thing.lost", null, null)))
                .containsExactly("thing.lost");
        assertThat(actions(new AuditFilter(null, "thing", null, null)))
                .containsExactly("thing.lost", "thing.made");
        assertThat(actions(new AuditFilter(null, null, times.getFirst(), times.getLast())))
                .containsExactly("thing.lost");
        assertThat(actions(new AuditFilter("operator", null, null, null))).isEmpty();
        assertThat(actions(new AuditFilter(null, null, Instant.MIN, Instant.MAX))).hasSize(3);
    }

    @Test
    void aFilterThatCannotBeIsExplained() {
        assertThat(violations(new AuditFilter("a b", "Key.*", clock.instant(), Instant.EPOCH)))
                .extracting(Violation::field)
                .containsExactly("actor", "action", "to");
    }

    @Test
    void pagesFollowEachOtherEvenAtTheSameMoment() {
        transaction.executeWithoutResult(_ -> {
            for (var i = 0; i < 5; i++) {
                audit.record(owner, "thing.made", null);
            }
        });
        jdbc.sql(
                        """
                        insert into audit (at, actor_type, actor_id, organization_id, action)
                        select timestamptz '2020-01-01', 'JOB', 'tick', :id, 'thing.made' from generate_series(1, 5)
                        """)
                .param("id", owner.organizationId())
                .update();
        var all = list(AuditFilter.ALL);

        var read = new ArrayList<AuditEvent>();
        var after = AuditCursor.START;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            read.addAll(page);
            after = new AuditCursor(page.getLast().at(), page.getLast().id());
        }

        assertThat(read).hasSize(10).isEqualTo(all);
    }

    @Test
    void membersAndOtherKeysReadNone() {
        for (var actor :
                List.of(
                        Tenants.as(Role.MEMBER, owner),
                        Tenants.key(owner, Permission.MEMBERS_READ))) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> events.list(actor, AuditFilter.ALL, AuditCursor.START, 10));
        }
        assertThat(
                        events.list(
                                Tenants.key(owner, Permission.AUDIT_READ),
                                AuditFilter.ALL,
                                AuditCursor.START,
                                10))
                .isEmpty();
    }

    @Test
    void amongManyRowsAPageIsReadByTheIndex() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            """
                            insert into audit (at, actor_type, actor_id, organization_id, action)
                            select now() - make_interval(secs => n), 'JOB', 'tick',
                              case when n % 5 = 0 then :id else uuidv7() end, 'thing.made'
                            from generate_series(1, 50000) n
                            """)
                    .param("id", owner.organizationId())
                    .update();
            jdbc.sql("analyze audit").update();

            for (var filter :
                    List.of(
                            AuditFilter.ALL,
                            new AuditFilter("operator", "key.created", null, null),
                            new AuditFilter(null, null, Instant.EPOCH, clock.instant()))) {
                assertThat(plan(filter))
                        .containsPattern("Index Scan (using|on) audit_by_tenant")
                        .doesNotContain("Seq Scan on audit");
            }
            assertThat(plan(AuditFilter.ALL))
                    .containsPattern("Limit .*\n +-> +Index Scan using audit_by_tenant");
        });
    }

    private String plan(AuditFilter filter) {
        return String.join(
                "\n",
                events.query("explain ", owner, filter, AuditCursor.START, 21)
                        .query(String.class)
                        .list());
    }

    private ApiKey program(UUID keyId) {
        return new ApiKey(keyId, owner.organizationId(), Set.of());
    }

    private void later(Runnable write) {
        clock.advance(Duration.ofMillis(1));
        write.run();
    }

    private List<AuditEvent> page(AuditCursor after) {
        return events.list(owner, AuditFilter.ALL, after, 3);
    }

    private List<AuditEvent> list(AuditFilter filter) {
        return events.list(owner, filter, AuditCursor.START, 100);
    }

    private List<String> actions(AuditFilter filter) {
        return list(filter).stream().map(AuditEvent::action).toList();
    }

    private List<Violation> violations(AuditFilter filter) {
        try {
            list(filter);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.violations();
        }
    }
}
