package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class LinkServiceTests {

    private static final LinkPatch NOTHING = new LinkPatch(null, null, null);

    @Autowired LinkService links;
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
                .returns(URI.create("https://example.com/a"), Link::target)
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
        assertThat(links.list(owner, null, 10)).isEmpty();
    }

    @Test
    void linksAreListedInPagesFromTheNewest() {
        var first = create();
        clock.advance(Duration.ofMillis(5));
        var second = create();
        clock.advance(Duration.ofMillis(5));
        var third = create();

        var page = links.list(owner, null, 2);

        assertThat(page).containsExactly(third, second);
        assertThat(links.list(owner, LinkCursor.after(page.getLast()), 2)).containsExactly(first);
        assertThat(links.list(owner, LinkCursor.after(first), 2)).isEmpty();
    }

    @Test
    void aStrangeCursorOrLimitIsNoFault() {
        create();

        assertThat(links.list(owner, new LinkCursor(Instant.MAX, new UUID(0, 0)), 10)).hasSize(1);
        assertThat(links.list(owner, new LinkCursor(Instant.MIN, new UUID(0, 0)), 10)).isEmpty();
        assertThat(links.list(owner, null, Integer.MAX_VALUE)).hasSize(1);
        assertThat(links.list(owner, null, -1)).hasSize(1);
    }

    @Test
    void onlyGivenFieldsChange() {
        var link = create();
        clock.advance(Duration.ofSeconds(1));

        var edited =
                links.edit(owner, link.id(), new LinkPatch("https://example.org/b", null, null));

        assertThat(edited)
                .returns(URI.create("https://example.org/b"), Link::target)
                .returns(link.slug(), Link::slug)
                .returns(link.tags(), Link::tags)
                .returns(link.version() + 1, Link::version);
        assertThat(edited.updatedAt()).isAfter(link.updatedAt());
        assertThat(links.get(owner, link.id())).isEqualTo(edited);
    }

    @Test
    void aPatchThatChangesNothingLeavesNoTrace() {
        var link = create();

        assertThat(links.edit(owner, link.id(), NOTHING)).isEqualTo(link);
        assertThat(links.edit(owner, link.id(), new LinkPatch(null, link.slug(), link.tags())))
                .isEqualTo(link);
        assertThat(trail.of(link.id())).containsExactly("link.created");
    }

    @Test
    void aSlugCanChangeItsCaseButNotBecomeAnothers() {
        var link = create();
        var other = create();

        assertThat(links.edit(owner, link.id(), slug(link.slug().toUpperCase())).slug())
                .isEqualTo(link.slug().toUpperCase());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> links.edit(owner, link.id(), slug(other.slug().toUpperCase())));
    }

    @Test
    void archivingAndActivatingHappenOnce() {
        var link = create();

        var archived = links.archive(owner, link.id());

        assertThat(archived.state()).isEqualTo(Link.State.ARCHIVED);
        assertThat(links.archive(owner, link.id())).isEqualTo(archived);
        assertThat(links.activate(owner, link.id()).state()).isEqualTo(Link.State.ACTIVE);
        assertThat(trail.of(link.id()))
                .containsExactly("link.created", "link.archived", "link.updated");
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
