package com.example.parasol.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.audit.AuditCursor;
import com.example.parasol.core.domain.audit.AuditEventService;
import com.example.parasol.core.domain.audit.AuditFilter;
import com.example.parasol.core.domain.key.ApiKeyCursor;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.member.MemberCursor;
import com.example.parasol.core.domain.member.MemberService;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryCursor;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * However many rows there are, nobody reads a table from one end to the other for a list, and its
 * page 500 costs what the first one costs. The rows are never committed.
 */
@Tag("slow")
@DomainTest
class ListPlanTests {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MANY = 20_000;
    private static final int PAGE = 21;
    private static final UUID NONE = new UUID(0, 0);
    private static final UUID ENDPOINT = new UUID(0, 7);

    /** Rows of a page, and what belongs to each of them in up to two other tables. */
    private static final int FEW = 3 * PAGE;

    @Autowired MemberService members;
    @Autowired ApiKeyService keys;
    @Autowired WebhookEndpointService endpoints;
    @Autowired WebhookDeliveryService deliveries;
    @Autowired AuditEventService events;
    @Autowired OrganizationService organizations;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;
    private String tables = "";

    /** What was read: whole tables, and rows. */
    private record Cost(long scans, long rows) {}

    @Test
    void members() {
        among(
                """
                insert into account (id, email, password_hash)
                  select uuid(lpad(to_hex(n), 32, '0')), 'plan-' || n || '@example.com', '{plan}' from n;
                insert into organization (id, name) select uuid('f' || lpad(to_hex(n), 31, '0')), 'Plan' from n;
                insert into membership (organization_id, account_id, role, created_at)
                  select :organization, uuid(lpad(to_hex(n), 32, '0')), 'MEMBER', at from n
                  union all select uuid('f' || lpad(to_hex(n), 31, '0')), uuid(lpad(to_hex(n), 32, '0')), 'OWNER', at from n
                """,
                "account, organization, membership",
                owner -> {
                    assertThatPagesCost(
                            FEW,
                            () -> members.list(owner, new MemberCursor(FIRST, NONE), PAGE),
                            () -> members.list(owner, new MemberCursor(middle(), NONE), PAGE));
                    assertThatPagesCost(10, () -> organizations.own(owner));
                });
    }

    @Test
    void keys() {
        among(
                """
                insert into token (kind, hash, organization_id, name, prefix, scopes, created_at, revoked_at)
                  select 'KEY', sha256(cast(n as text)::bytea), case when n % 2 = 0 then :organization else uuidv7() end,
                    'Plan', 'plan', '{keys:read}', at, case when n % 4 = 0 then at end from n
                """,
                "token",
                owner ->
                        assertThatPagesCost(
                                FEW,
                                () -> keys.list(owner, ApiKeyCursor.START, PAGE),
                                () -> keys.list(owner, new ApiKeyCursor(middle(), NONE), PAGE)));
    }

    @Test
    void deliveries() {
        among(
                """
                insert into webhook_endpoint (id, organization_id, url, description, events, secret, created_at, updated_at)
                  select case n when 0 then :endpoint else uuidv7() end, case when n < 20 then :organization else uuidv7() end,
                    'https://example.com/', '', '{quota.reached}', cast(repeat('x', 80) as bytea), at, at from n;
                insert into webhook_event (id, organization_id, type, payload, at)
                  select uuid(lpad(to_hex(n), 32, '0')), :organization, 'quota.reached', '{}', at from n;
                insert into webhook_delivery (event_id, endpoint_id, state, created_at)
                  select uuid(lpad(to_hex(n), 32, '0')), case when n % 2 = 0 then :endpoint else uuidv7() end,
                    'FAILED', at from n
                """,
                "webhook_endpoint, webhook_event, webhook_delivery",
                owner -> {
                    assertThatPagesCost(
                            FEW,
                            () -> deliveries.list(owner, ENDPOINT, null, PAGE),
                            () ->
                                    deliveries.list(
                                            owner,
                                            ENDPOINT,
                                            new WebhookDeliveryCursor(middle(), NONE),
                                            PAGE));
                    assertThatPagesCost(FEW, () -> endpoints.list(owner));
                });
    }

    @Test
    void events() {
        among(
                """
                insert into audit (at, actor_type, actor_id, organization_id, action)
                  select at, 'JOB', 'plan', case when n % 2 = 0 then :organization else uuidv7() end, 'plan.made' from n
                """,
                "audit",
                owner ->
                        assertThatPagesCost(
                                FEW,
                                () -> events.list(owner, AuditFilter.ALL, AuditCursor.START, PAGE),
                                () ->
                                        events.list(
                                                owner,
                                                AuditFilter.ALL,
                                                new AuditCursor(middle(), NONE),
                                                PAGE)));
    }

    private void among(String rows, String filled, Consumer<Member> reads) {
        var owner = tenants.owner();
        tables = filled;
        transaction.executeWithoutResult(afterwards -> {
            afterwards.setRollbackOnly();
            // no triggers and no foreign keys, for speed
            jdbc.sql("set local session_replication_role = replica").update();
            for (var insert : rows.split(";")) {
                var from =
                        "(select n, timestamptz '%s' + n * interval '1 minute' as at from generate_series(0, %d) n) n"
                                .formatted(FIRST, MANY - 1);
                jdbc.sql(insert.replace("from n", "from " + from))
                        .param("organization", owner.organizationId())
                        .param("endpoint", ENDPOINT)
                        .update();
            }
            jdbc.sql("analyze " + tables).update();
            reads.accept(owner);
        });
    }

    @SafeVarargs
    private void assertThatPagesCost(int most, Supplier<List<?>>... pages) {
        for (var page : pages) {
            var before = read();
            assertThat(page.get()).isNotEmpty();
            var after = read();

            assertThat(after.scans() - before.scans()).isZero();
            assertThat(after.rows() - before.rows()).isPositive().isLessThanOrEqualTo(most);
        }
    }

    /** By this transaction so far, as the database counts it. */
    private Cost read() {
        return jdbc.sql(
                        """
                        select sum(seq_scan) as scans, sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as rows
                        from pg_stat_xact_user_tables where relname = any(string_to_array(:tables, ', '))
                        """)
                .param("tables", tables)
                .query((row, _) -> new Cost(row.getLong("scans"), row.getLong("rows")))
                .single();
    }

    private static Instant middle() {
        return FIRST.plus(MANY / 2, ChronoUnit.MINUTES);
    }
}
