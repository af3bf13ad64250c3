package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.click.Redirects;
import com.example.parasol.core.domain.clicksource.ClickSource;
import com.example.parasol.core.domain.link.Archival.Outcome;
import com.example.parasol.core.domain.linklist.LinkFilter;
import com.example.parasol.core.domain.linklist.LinkListService;
import com.example.parasol.core.domain.linklist.LinkSort;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class LinkServiceTests {

    private static final LinkPatch NOTHING = new LinkPatch(null, null, null);

    @Autowired LinkService links;
    @Autowired LinkListService list;
    @Autowired Redirects redirects;
    @Autowired Targets targets;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void aLinkIsMadeWithASlugOfItsOwn() {
        var link =
                links.create(owner, new NewLink("https://example.com/a", null, List.of("b", "a")));

        assertThat(link.slug()).hasSize(7);
        assertThat(link)
                .returns("https://example.com/a", Link::target)
                .returns(List.of("b", "a"), Link::tags)
                .returns(Link.State.ACTIVE, Link::state)
                .returns(0L, Link::clicks);
        assertThat(link.id().version()).isEqualTo(7);
        assertThat(links.get(owner, link.id())).isEqualTo(link);
        assertThat(trail.of(link.id())).containsExactly("link.created");
    }

    @Test
    void aGivenSlugKeepsItsCase() {
        var slug = anySlug().toUpperCase();

        assertThat(links.create(owner, new NewLink("https://example.com", slug, List.of())).slug())
                .isEqualTo(slug);
    }

    @Test
    void aSlugIsGivenOnceInWhateverCaseAndOrganization() {
        var slug = anySlug();
        links.create(owner, new NewLink("https://example.com", slug, List.of()));

        for (var actor : List.of(owner, tenants.owner())) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() ->
                            links.create(
                                    actor,
                                    new NewLink(
                                            "https://example.com", slug.toUpperCase(), List.of())))
                    .satisfies(
                            conflict -> assertThat(conflict.violation().field()).isEqualTo("slug"));
        }
    }

    @Test
    void aBadLinkIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> links.create(owner, new NewLink("nonsense", "a b", List.of(""))))
                .satisfies(invalid -> assertThat(invalid.violations()).hasSize(3));
        assertThat(list.list(owner, LinkFilter.NONE, LinkSort.CREATED.start(), 10)).isEmpty();
    }

    @Test
    void onlyGivenFieldsChange() {
        var link = create();
        clock.advance(Duration.ofSeconds(1));

        var edited =
                links.edit(
                        owner,
                        link.id(),
                        Expected.ANY,
                        new LinkPatch("https://example.org/b", null, null));

        assertThat(edited)
                .returns("https://example.org/b", Link::target)
                .returns(link.slug(), Link::slug)
                .returns(link.tags(), Link::tags)
                .returns(link.version() + 1, Link::version);
        assertThat(edited.updatedAt()).isAfter(link.updatedAt());
        assertThat(links.get(owner, link.id())).isEqualTo(edited);
    }

    @Test
    void aPatchThatChangesNothingLeavesNoTrace() {
        var link = create();

        assertThat(links.edit(owner, link.id(), Expected.ANY, NOTHING)).isEqualTo(link);
        assertThat(
                        links.edit(
                                owner,
                                link.id(),
                                Expected.ANY,
                                new LinkPatch(null, link.slug(), link.tags())))
                .isEqualTo(link);
        assertThat(trail.of(link.id())).containsExactly("link.created");
    }

    @Test
    void aSlugCanChangeItsCaseButNotBecomeAnothers() {
        var link = create();
        var other = create();

        assertThat(
                        links.edit(owner, link.id(), Expected.ANY, slug(link.slug().toUpperCase()))
                                .slug())
                .isEqualTo(link.slug().toUpperCase());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        links.edit(
                                owner, link.id(), Expected.ANY, slug(other.slug().toUpperCase())));
    }

    @Test
    void archivingAndActivatingHappenOnce() {
        var link = create();

        var archived = links.archive(owner, link.id(), Expected.ANY);

        assertThat(archived.state()).isEqualTo(Link.State.ARCHIVED);
        assertThat(links.archive(owner, link.id(), Expected.ANY)).isEqualTo(archived);
        assertThat(links.activate(owner, link.id(), Expected.ANY).state())
                .isEqualTo(Link.State.ACTIVE);
        assertThat(trail.of(link.id()))
                .containsExactly("link.created", "link.archived", "link.updated");
    }

    @Test
    void manyAreArchivedAndEachIsAnswered() {
        var active = create();
        var archived = links.archive(owner, create().id(), Expected.ANY);
        var foreign =
                links.create(tenants.owner(), new NewLink("https://example.com", null, List.of()));
        var unknown = UUID.randomUUID();

        var archivals =
                links.archiveAll(
                        owner,
                        List.of(unknown, active.id(), archived.id(), foreign.id(), active.id()));

        assertThat(archivals)
                .containsExactly(
                        new Archival(unknown, Outcome.UNKNOWN),
                        new Archival(active.id(), Outcome.ARCHIVED),
                        new Archival(archived.id(), Outcome.UNCHANGED),
                        new Archival(foreign.id(), Outcome.UNKNOWN));
        assertThat(links.get(owner, active.id()).state()).isEqualTo(Link.State.ARCHIVED);
        assertThat(links.get(owner, archived.id())).isEqualTo(archived);
        assertThat(trail.of(active.id())).containsExactly("link.created", "link.archived");
        assertThat(trail.of(foreign.id())).containsExactly("link.created");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void noneAndTooManyAtOnceAreRefused(int count) {
        var ids = Stream.generate(UUID::randomUUID).limit(count).toList();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> links.archiveAll(owner, ids))
                .satisfies(invalid ->
                        assertThat(invalid.violations().getFirst().field()).isEqualTo("ids"));
    }

    @Test
    void manyAreArchivedInWhateverOrderAtOnce() throws Exception {
        var ids = Stream.generate(this::create).limit(20).map(Link::id).toList();

        var archived =
                Crowd.all(
                        Crowd.of(
                                8,
                                i ->
                                        () ->
                                                links.archiveAll(
                                                        owner, i % 2 == 0 ? ids : ids.reversed())));

        assertThat(archived.stream().flatMap(List::stream).map(Archival::outcome))
                .hasSize(160)
                .filteredOn(outcome -> outcome == Outcome.ARCHIVED)
                .hasSize(20);
    }

    @Test
    void aDeletedLinkIsGoneAndItsSlugIsFreeForAnybody() {
        var link = create();
        redirects.follow(link.slug(), ClickSource.of("https://news.example/", "curl/8"));

        links.delete(owner, link.id(), Expected.ANY);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.get(owner, link.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> links.delete(owner, link.id(), Expected.ANY));
        await().atMost(Duration.ofSeconds(1))
                .until(() -> targets.find(link.slug()), Optional::isEmpty);
        assertThat(trail.of(link.id())).containsExactly("link.created", "link.deleted");
        assertThat(
                        links.create(
                                        tenants.owner(),
                                        new NewLink("https://b.example", link.slug(), List.of()))
                                .clicks())
                .isZero();
    }

    @Test
    void clickingAndDeletingAtOnceIsNoFault() throws Exception {
        var deleted = Stream.generate(this::create).limit(5).toList();

        Crowd.all(
                Crowd.of(
                        50,
                        i ->
                                () -> {
                                    var link = deleted.get(i % 5);
                                    if (i < 5) {
                                        links.delete(owner, link.id(), Expected.ANY);
                                    } else {
                                        redirects.follow(link.slug(), ClickSource.of(null, null));
                                    }
                                    return i;
                                }));

        assertThat(deleted)
                .allSatisfy(link ->
                        assertThatExceptionOfType(NotFound.class)
                                .isThrownBy(() -> links.get(owner, link.id())));
    }

    private Link create() {
        return links.create(owner, new NewLink("https://example.com/a", anySlug(), List.of("x")));
    }

    private static LinkPatch slug(String slug) {
        return new LinkPatch(null, slug, null);
    }

    private static String anySlug() {
        return "test-" + UUID.randomUUID();
    }
}
