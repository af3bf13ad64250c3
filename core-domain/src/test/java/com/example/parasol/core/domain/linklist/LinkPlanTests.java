package com.example.parasol.core.domain.linklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.link.Link.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database does among 100,000 links: half belong to one organization, the others to a
 * thousand. They are never committed.
 */
@Tag("slow")
@DomainTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkPlanTests {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PAGE = 21;

    /** What a page costs at most: its rows, and the way down some indexes. */
    private static final int FEW_BUFFERS = 500;

    private static final UUID LARGE = new UUID(0, 0);
    private static final UUID SMALL = new UUID(0, 7);

    @Autowired DataSource database;
    Connection connection;
    JdbcClient jdbc;

    @BeforeAll
    void fill() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        // no triggers and no foreign keys, for speed
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql(
                        """
                        insert into link (id, organization_id, slug, target, tags, state, clicks, created_at)
                        select lpad(to_hex(n), 32, '0')::uuid,
                          lpad(to_hex(case when n %% 2 = 0 then 0 else 1 + n / 2 %% 1000 end), 32, '0')::uuid,
                          'plan-' || case when n %% 10000 < 2 then 'needle' else 'straw' end || '-' || n,
                          'https://example.com/' || n,
                          case when n %% 10000 < 2 then '{rare}' when n %% 4 < 2 then '{common}' else '{}' end::text[],
                          case when n %% 200 < 2 then 'ARCHIVED' else 'ACTIVE' end,
                          n::bigint * 7919 %% 10000, timestamptz '%s' + n * interval '1 minute'
                        from generate_series(0, 99999) as n
                        """
                                .formatted(FIRST))
                .update();
        jdbc.sql(
                        """
                        insert into link_search
                        select id, organization_id, tags, slug || e'\\n' || target from link
                        where slug like 'plan-%' on conflict do nothing
                        """)
                .update();
        jdbc.sql("select gin_clean_pending_list('link_search_by_organization')")
                .query()
                .singleRow();
        jdbc.sql("analyze link, link_search").update();
    }

    @AfterAll
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPageFarInTheListCostsWhatTheFirstOneCosts(LinkSort sort) {
        var first = plan(LARGE, LinkFilter.NONE, sort.start());
        var thousandth = plan(LARGE, LinkFilter.NONE, middle(sort));

        assertThat(buffers(first)).isLessThan(FEW_BUFFERS);
        assertThat(buffers(thousandth)).isLessThan(Math.max(50, 2 * buffers(first)));
        assertThat(rows(thousandth)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -",
                "ACTIVE, -, -",
                "ARCHIVED, -, -",
                "-, common, -",
                "-, rare, -",
                "-, absent, -",
                "-, -, example",
                "-, -, needle",
                "-, -, absent",
                "-, common, straw",
                "ACTIVE, rare, needle",
                "ARCHIVED, common, -"
            })
    void noTableIsReadFromOneEndToTheOther(
            @Nullable State state, @Nullable String tag, @Nullable String text) {
        var filter = new LinkFilter(state, tag, text);

        for (var sort : LinkSort.values()) {
            for (var organization : new UUID[] {LARGE, SMALL}) {
                var plan = plan(organization, filter, sort.start());
                assertThat(plan.toString()).doesNotContain("Seq Scan");
            }
        }
    }

    @Test
    void fewAreFoundAmongMany() {
        var plan = plan(LARGE, new LinkFilter(null, null, "needle"), LinkSort.CREATED.start());

        assertThat(rows(plan)).isEqualTo(10);
        assertThat(buffers(plan)).isLessThan(FEW_BUFFERS);
    }

    private LinkPlace middle(LinkSort sort) {
        return switch (sort) {
            case CREATED -> new LinkPlace.ByCreation(FIRST.plus(60_000, ChronoUnit.MINUTES), LARGE);
            case CLICKS -> new LinkPlace.ByClicks(5_000, LARGE);
        };
    }

    private JsonNode plan(UUID organization, LinkFilter filter, LinkPlace after) {
        var query = new LinkQuery(organization, filter, after, PAGE);
        var plan =
                jdbc.sql("explain (analyze, buffers, format json) " + query.sql())
                        .params(query.parameters())
                        .query((row, _) -> row.getString(1))
                        .single();
        return JsonMapper.shared().readTree(plan).at("/0/Plan");
    }

    private static int buffers(JsonNode plan) {
        return plan.get("Shared Hit Blocks").asInt() + plan.get("Shared Read Blocks").asInt();
    }

    private static int rows(JsonNode plan) {
        return plan.get("Actual Rows").asInt();
    }
}
