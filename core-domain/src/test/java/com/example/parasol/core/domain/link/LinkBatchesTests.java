package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.linklist.LinkFilter;
import com.example.parasol.core.domain.linklist.LinkListService;
import com.example.parasol.core.domain.linklist.LinkSort;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class LinkBatchesTests {

    @Autowired LinkBatches batches;
    @Autowired LinkService links;
    @Autowired LinkListService list;
    @Autowired Tenants tenants;
    @Autowired TransactionOperations transaction;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void manyAreMadeAsOneWouldBe() {
        var slug = anySlug().toUpperCase();

        var batch =
                create(
                        new NewLink(" https://example.com/\u00e4 ", slug, List.of(" b", "a", "b")),
                        link(null));

        assertThat(batch).isEqualTo(new LinkBatch(2, 0, Collections.emptySortedMap()));
        assertThat(made(10))
                .hasSize(2)
                .anySatisfy(link ->
                        assertThat(link)
                                .returns(slug, Link::slug)
                                .returns("https://example.com/%C3%A4", Link::target)
                                .returns(List.of("b", "a"), Link::tags)
                                .returns(Link.State.ACTIVE, Link::state)
                                .returns(0, Link::version))
                .anySatisfy(link -> assertThat(link.slug()).hasSize(7))
                .allMatch(link -> link.id().version() == 7);
    }

    @Test
    void badOnesAreRefusedWithAllThatIsWrong() {
        var batch = create(link(null), new NewLink("nonsense", "a b", List.of("x".repeat(33))));

        assertThat(batch.created()).isOne();
        assertThat(batch.refusals()).containsOnlyKeys(1);
        assertThat(batch.refusals().get(1))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.violations()).hasSize(3));
    }

    @Test
    void ofTheSameSlugTheFirstWinsInWhateverCase() {
        var slug = anySlug();

        var batch =
                create(
                        new NewLink("nonsense", slug, List.of()),
                        link(slug),
                        new NewLink("https://example.org", slug.toUpperCase(), List.of()),
                        link(slug.toUpperCase()));

        assertThat(batch.created()).isOne();
        assertThat(batch.skipped()).isOne();
        assertThat(batch.refusals().get(2)).isInstanceOf(Conflict.class);
        assertThat(made(10)).extracting(Link::slug).containsExactly(slug);
    }

    @Test
    void anothersSlugIsTakenEvenWithTheSameTarget() {
        var slug = anySlug();
        links.create(tenants.owner(), link(slug));

        var batch = create(link(slug));

        assertThat(batch.created() + batch.skipped()).isZero();
        assertThat(batch.refusals().get(0)).isInstanceOf(Conflict.class);
    }

    @Test
    void theFirstGetTheRoomThatIsLeft() {
        var slug = anySlug();
        links.create(owner, link(slug));
        for (var i = 1; i < 23; i++) {
            links.create(owner, link(null));
        }

        var batch =
                create(
                        link(anySlug()),
                        link(slug),
                        link(null),
                        link(anySlug()),
                        new NewLink("nonsense", null, List.of()));

        assertThat(batch.created()).isEqualTo(2);
        assertThat(batch.skipped()).isOne();
        assertThat(batch.refusals()).containsOnlyKeys(3, 4);
        assertThat(batch.refusals().get(3)).isInstanceOf(QuotaExceeded.class);
        assertThat(made(100)).hasSize(25);
    }

    private List<Link> made(int most) {
        return list.list(owner, LinkFilter.NONE, LinkSort.CREATED.start(), most);
    }

    private LinkBatch create(NewLink... newLinks) {
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        batches.create(
                                new Job("test"), owner.organizationId(), List.of(newLinks))));
    }

    private static NewLink link(@Nullable String slug) {
        return new NewLink("https://example.com", slug, List.of());
    }

    private static String anySlug() {
        return "test-" + UUID.randomUUID();
    }
}
