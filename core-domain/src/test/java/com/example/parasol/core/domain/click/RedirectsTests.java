package com.example.parasol.core.domain.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.click.Redirect.Archived;
import com.example.parasol.core.domain.click.Redirect.Found;
import com.example.parasol.core.domain.click.Redirect.Unknown;
import com.example.parasol.core.domain.clicksource.ClickSource;
import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.link.LinkPatch;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import com.example.parasol.core.domain.version.Expected;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class RedirectsTests {

    private static final Found HOME = new Found(URI.create("https://example.com/home"));

    private static final ClickSource UNKNOWN = ClickSource.of(null, null);

    @Autowired Redirects redirects;
    @Autowired LinkService links;
    @Autowired ClickService clicks;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;
    Member owner;
    Link link;

    @BeforeEach
    void aLink() {
        owner = tenants.owner();
        link = create("Test-" + UUID.randomUUID());
    }

    @Test
    void aClickIsCountedWhenItIsAnswered() {
        assertThat(redirects.follow(link.slug(), UNKNOWN)).isEqualTo(HOME);

        assertThat(links.get(owner, link.id()).clicks()).isEqualTo(1);
        assertThat(clicks.perDay(owner, link.id(), today()))
                .singleElement()
                .returns(1L, DayClicks::clicks);
    }

    @Test
    void anyCaseLeadsThere() {
        assertThat(redirects.follow(link.slug().toUpperCase(), UNKNOWN)).isEqualTo(HOME);
        assertThat(redirects.follow(link.slug().toLowerCase(), UNKNOWN)).isEqualTo(HOME);

        assertThat(links.get(owner, link.id()).clicks()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown-slug", "a b", "a\u0000b", "../l", "' or true --", "%25"})
    void whatWasNeverGivenOutIsUnknown(String slug) {
        assertThat(redirects.follow(slug, UNKNOWN)).isEqualTo(new Unknown());
    }

    @Test
    void anArchivedLinkLeadsNowhereAtOnce() {
        redirects.follow(link.slug(), UNKNOWN);

        links.archive(owner, link.id(), Expected.ANY);

        awaitAtOnce(link.slug(), new Archived());
        assertThat(links.get(owner, link.id()).clicks()).isGreaterThanOrEqualTo(1);
        links.activate(owner, link.id(), Expected.ANY);
        awaitAtOnce(link.slug(), HOME);
    }

    @Test
    void aNewTargetAndANewSlugHoldAtOnce() {
        redirects.follow(link.slug(), UNKNOWN);
        var slug = "moved-" + UUID.randomUUID();

        links.edit(
                owner,
                link.id(),
                Expected.ANY,
                new LinkPatch("https://example.com/new", slug, null));

        awaitAtOnce(slug, new Found(URI.create("https://example.com/new")));
        awaitAtOnce(link.slug(), new Unknown());
    }

    @Test
    void manyClicksOnManyLinksAreAllCounted() throws Exception {
        var others =
                List.of(link, create("x-" + UUID.randomUUID()), create("y-" + UUID.randomUUID()));

        var answers =
                Crowd.all(
                        Crowd.of(
                                300,
                                i -> () -> redirects.follow(others.get(i % 3).slug(), UNKNOWN)));

        assertThat(answers).hasSize(300).containsOnly(HOME);
        for (var each : others) {
            assertThat(links.get(owner, each.id()).clicks()).isEqualTo(100);
            assertThat(clicks.perDay(owner, each.id(), today()).getFirst().clicks()).isEqualTo(100);
            assertThat(single(each)).isEqualTo(100);
        }
    }

    @Test
    void clickingAndEditingAtOnceLosesNothing() throws Exception {
        Crowd.all(
                Crowd.of(
                        60,
                        i ->
                                () ->
                                        i % 3 == 0
                                                ? links.edit(
                                                        owner,
                                                        link.id(),
                                                        Expected.ANY,
                                                        new LinkPatch(
                                                                null, null, List.of("tag " + i)))
                                                : redirects.follow(link.slug(), UNKNOWN)));

        assertThat(links.get(owner, link.id()).clicks()).isEqualTo(40);
    }

    @Test
    void asManyAreCountedAsWereAnsweredWhenTheDatabaseCutsABatch() {
        List<Future<Redirect>> begun;
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            begun =
                    transaction.execute(_ -> {
                        jdbc.sql("select from link where id = ? for update")
                                .param(link.id())
                                .query()
                                .listOfRows();
                        var clicking =
                                Stream.<Callable<Redirect>>generate(
                                                () -> () -> redirects.follow(link.slug(), UNKNOWN))
                                        .limit(20)
                                        .map(visitors::submit)
                                        .toList();
                        await().pollInSameThread().until(this::cutWhoeverWaitsForUs);
                        return clicking;
                    });
        }

        var answered = Crowd.successes(begun).size();
        assertThat(answered).isLessThan(20);
        assertThat(links.get(owner, link.id()).clicks()).isEqualTo(answered);
        assertThat(clicks.perDay(owner, link.id(), today()).getFirst().clicks())
                .isEqualTo(answered);
        assertThat(redirects.follow(link.slug(), UNKNOWN)).isEqualTo(HOME);
    }

    private boolean cutWhoeverWaitsForUs() {
        return jdbc.sql(
                                """
                                select count(pg_terminate_backend(pid)) from pg_locks
                                where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                                """)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private DayRange today() {
        return DayRange.of(1, LocalDate.now(clock));
    }

    private void awaitAtOnce(String slug, Redirect expected) {
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(redirects.follow(slug, UNKNOWN)).isEqualTo(expected));
    }

    private Link create(String slug) {
        return links.create(owner, new NewLink("https://example.com/home", slug, List.of()));
    }

    private long single(Link of) {
        return jdbc.sql("select count(*) from click where link_id = :id")
                .param("id", of.id())
                .query(Long.class)
                .single();
    }
}
