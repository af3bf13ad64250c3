package com.example.parasol.core.domain.linklist;

import static com.example.parasol.core.domain.linklist.LinkSort.CLICKS;
import static com.example.parasol.core.domain.linklist.LinkSort.CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.link.Link.State;
import com.example.parasol.core.domain.link.LinkPatch;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.version.Expected;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class LinkListServiceTests {

    @Autowired LinkListService list;
    @Autowired LinkService links;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource pool;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void theNewestComeFirstInPages() {
        var first = create();
        var second = create();
        var third = create();

        var page = list.list(owner, LinkFilter.NONE, CREATED.start(), 2);

        assertThat(page).containsExactly(third, second);
        assertThat(list.list(owner, LinkFilter.NONE, CREATED.after(page.getLast()), 2))
                .containsExactly(first);
        assertThat(list.list(owner, LinkFilter.NONE, CREATED.after(first), 2)).isEmpty();
    }

    @Test
    void theMostFollowedComeFirstInPages() {
        var none = create();
        var most = followed(create(), 30);
        var alsoNone = create();
        var some = followed(create(), 5);

        var page = list.list(owner, LinkFilter.NONE, CLICKS.start(), 3);

        assertThat(page).containsExactly(most, some, alsoNone);
        assertThat(list.list(owner, LinkFilter.NONE, CLICKS.after(alsoNone), 3))
                .containsExactly(none);
    }

    @Test
    void anyLimitIsTakenAsTheNearest() {
        IntStream.range(0, 2).forEach(_ -> create());

        assertThat(list.list(owner, LinkFilter.NONE, CREATED.start(), 0)).hasSize(1);
        assertThat(list.list(owner, LinkFilter.NONE, CREATED.start(), Integer.MAX_VALUE))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ACTIVE, -, -, sale docs",
                "ARCHIVED, -, -, old",
                "-, mail, -, old sale",
                "-, Mail, -, ''",
                "-, mai, -, ''",
                "-, -, SALE, sale",
                "-, -, shop.example, old sale",
                "-, -, e, old sale docs",
                "-, -, /a%20b, docs",
                "-, -, %, docs",
                "-, -, _, ''",
                "-, -, '\\', ''",
                "-, -, x' or true --, ''",
                "-, spring, shop, sale",
                "ACTIVE, mail, shop, sale",
                "ARCHIVED, spring, -, ''"
            })
    void aFilterLetsThroughWhatFits(
            @Nullable State state, @Nullable String tag, @Nullable String text, String expected) {
        var suffix = UUID.randomUUID().toString().replaceAll("[-e]", "");
        create("old" + suffix, "https://shop.example/old", "mail");
        create("sale" + suffix, "https://shop.example/SALE", "mail", "spring");
        create("docs" + suffix, "https://docs.example/a%20b");
        list.list(owner, new LinkFilter(null, null, "old" + suffix), CREATED.start(), 1)
                .forEach(link -> links.archive(owner, link.id(), Expected.ANY));
        create("stranger" + suffix, "https://shop.example/SALE", tenants.owner(), "mail");

        var found = list.list(owner, new LinkFilter(state, tag, text), CREATED.start(), 10);

        assertThat(found)
                .extracting(link -> link.slug().replace(suffix, ""))
                .containsExactlyInAnyOrder(
                        expected.isEmpty() ? new String[0] : expected.split(" "));
        assertThat(list.list(owner, new LinkFilter(state, tag, text), CLICKS.start(), 10))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void aChangedLinkIsFoundByWhatItIsNow() {
        var link = create();
        var slug = "now-" + UUID.randomUUID();

        var changed =
                links.edit(
                        owner,
                        link.id(),
                        Expected.ANY,
                        new LinkPatch("https://now.example", slug, List.of("new")));

        assertThat(found("now.example")).containsExactly(changed);
        assertThat(found(slug.toUpperCase())).containsExactly(changed);
        assertThat(found(link.slug())).isEmpty();
        assertThat(list.list(owner, new LinkFilter(null, "new", null), CREATED.start(), 9))
                .containsExactly(changed);
        links.delete(owner, link.id(), Expected.ANY);
        assertThat(found("now.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "a\nb", "\ud800"})
    void whatNoLinkCanHaveIsRefused(String words) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new LinkFilter(null, words, words))
                .satisfies(invalid -> assertThat(invalid.violations()).hasSize(2));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new LinkFilter(null, null, "x".repeat(101)));
    }

    @Test
    void anExportHandsOnAllThatFitsAndTheTrailTellsOfIt() {
        tenants.subscribe(owner, "business");
        jdbc.sql(
                        """
                        insert into link (organization_id, slug, target, tags)
                        select :organization, :prefix || '-' || n, 'https://example.com/', '{all}'
                        from generate_series(1, 1100) as n
                        """)
                .param("organization", owner.organizationId())
                .param("prefix", "export-" + UUID.randomUUID())
                .update();
        create();
        var taken = new ArrayList<Link>();

        list.export(owner, new LinkFilter(State.ACTIVE, "all", "export"), taken::add);

        assertThat(taken).hasSize(1_100).doesNotHaveDuplicates();
        assertThat(trail.of(owner.accountId())).contains("link.exported");
        assertThat(
                        jdbc.sql(
                                        """
                                        select details - 'login' from audit where action = 'link.exported' and organization_id = ?
                                        """)
                                .param(owner.organizationId())
                                .query(String.class)
                                .single())
                .isEqualTo("{\"tag\": \"all\", \"text\": \"export\", \"state\": \"active\"}");
    }

    /** Jobs may have some meanwhile, but not for ever. */
    @Test
    void anExportHoldsNoConnectionWhileItHandsOn() {
        create();

        await().untilAsserted(() -> {
            var busy = new ArrayList<Integer>();
            list.export(owner, LinkFilter.NONE, _ -> busy.add(busyConnections()));
            assertThat(busy).contains(0);
        });
    }

    private int busyConnections() {
        return pool instanceof HikariDataSource hikari
                ? hikari.getHikariPoolMXBean().getActiveConnections()
                : -1;
    }

    private List<Link> found(String text) {
        return list.list(owner, new LinkFilter(null, null, text), CREATED.start(), 10);
    }

    private Link create() {
        return create("test-" + UUID.randomUUID(), "https://example.com/");
    }

    private Link create(String slug, String target, String... tags) {
        return create(slug, target, owner, tags);
    }

    private Link create(String slug, String target, Member creator, String... tags) {
        clock.advance(Duration.ofMillis(1));
        return links.create(creator, new NewLink(target, slug, List.of(tags)));
    }

    private Link followed(Link link, int clicks) {
        jdbc.sql("update link set clicks = ? where id = ?").params(clicks, link.id()).update();
        return links.get(owner, link.id());
    }
}
