package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.version.Expected;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class LinkVersionTests {

    @Autowired LinkService links;
    @Autowired Tenants tenants;

    TenantActor owner;
    Link link;
    Expected seen;

    @BeforeEach
    void aLink() {
        owner = tenants.owner();
        link = links.create(owner, new NewLink("https://example.com", null, List.of()));
        seen = Expected.oneOf(Set.of(link.version()));
    }

    @Test
    void everyChangeMakesAnotherVersion() {
        var edited = links.edit(owner, link.id(), seen, tag("one"));
        var archived = links.archive(owner, link.id(), Expected.ANY);
        var active = links.activate(owner, link.id(), Expected.ANY);

        assertThat(List.of(edited.version(), archived.version(), active.version()))
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(link.version());
    }

    @Test
    void whatChangesNothingLeavesTheVersion() {
        assertThat(links.edit(owner, link.id(), seen, tag()).version()).isEqualTo(link.version());
        assertThat(links.activate(owner, link.id(), seen).version()).isEqualTo(link.version());
    }

    @Test
    void nobodyChangesWhatHeHasNotSeen() {
        var edited = links.edit(owner, link.id(), seen, tag("one"));

        assertStale(() -> links.edit(owner, link.id(), seen, tag("two")));
        assertStale(() -> links.archive(owner, link.id(), seen));
        assertStale(() -> links.activate(owner, link.id(), seen));
        assertStale(() -> links.delete(owner, link.id(), seen));
        assertThat(links.get(owner, link.id())).isEqualTo(edited);
    }

    @Test
    void whatIsMissingOrWrongIsToldFirst() {
        links.archive(owner, link.id(), seen);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> links.edit(owner, UUID.randomUUID(), seen, tag("one")));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> links.edit(owner, link.id(), seen, tag("")));
    }

    @Test
    void of20WhoSawTheSameOneWins() throws InterruptedException {
        var results = Crowd.of(20, i -> () -> links.edit(owner, link.id(), seen, tag("by-" + i)));

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(Crowd.failures(results)).hasSize(19).allMatch(Stale.class::isInstance);
    }

    private static LinkPatch tag(String... tags) {
        return new LinkPatch(null, null, List.of(tags));
    }

    private static void assertStale(Runnable change) {
        assertThatExceptionOfType(Stale.class).isThrownBy(change::run);
    }
}
