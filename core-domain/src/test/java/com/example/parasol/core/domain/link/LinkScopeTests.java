package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.click.ClickService;
import com.example.parasol.core.domain.click.DayRange;
import com.example.parasol.core.domain.linklist.LinkFilter;
import com.example.parasol.core.domain.linklist.LinkListService;
import com.example.parasol.core.domain.linklist.LinkSort;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.version.Expected;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class LinkScopeTests {

    private static final LinkPatch PATCH = new LinkPatch("https://evil.example", null, null);

    private static final DayRange DAYS = DayRange.of(30, LocalDate.of(2026, 11, 28));

    @Autowired LinkService links;
    @Autowired LinkListService list;
    @Autowired LinkCounts counts;
    @Autowired ClickService clicks;
    @Autowired Tenants tenants;
    Member owner;
    Link link;

    @BeforeEach
    void aLink() {
        owner = tenants.owner();
        link = links.create(owner, new NewLink("https://example.com", null, List.of()));
    }

    @Test
    void anotherOrganizationsLinkIsNotThere() {
        var stranger = tenants.owner();

        assertThat(list.list(stranger, LinkFilter.NONE, LinkSort.CREATED.start(), 10)).isEmpty();
        assertNotFound(() -> links.get(stranger, link.id()));
        assertNotFound(() -> links.edit(stranger, link.id(), Expected.ANY, PATCH));
        assertNotFound(() -> links.archive(stranger, link.id(), Expected.ANY));
        assertNotFound(() -> links.activate(stranger, link.id(), Expected.ANY));
        assertNotFound(() -> links.delete(stranger, link.id(), Expected.ANY));
        assertNotFound(() -> clicks.perDay(stranger, link.id(), DAYS));
        assertNotFound(() -> clicks.referrers(stranger, link.id(), DAYS));
        assertNotFound(() -> clicks.devices(stranger, link.id(), DAYS));
        assertThat(links.get(owner, link.id())).isEqualTo(link);
    }

    @Test
    void anUnknownLinkIsNotThere() {
        assertNotFound(() -> links.get(owner, UUID.randomUUID()));
        assertNotFound(() -> links.edit(owner, UUID.randomUUID(), Expected.ANY, PATCH));
        assertNotFound(() -> links.archive(owner, UUID.randomUUID(), Expected.ANY));
        assertNotFound(() -> links.activate(owner, UUID.randomUUID(), Expected.ANY));
        assertNotFound(() -> links.delete(owner, UUID.randomUUID(), Expected.ANY));
        assertNotFound(() -> clicks.perDay(owner, UUID.randomUUID(), DAYS));
    }

    @Test
    void aReaderReadsOnly() {
        var reader = Tenants.key(owner, Permission.LINKS_READ);

        assertThat(links.get(reader, link.id())).isEqualTo(link);
        assertThat(list.list(reader, LinkFilter.NONE, LinkSort.CREATED.start(), 10))
                .containsExactly(link);
        assertThat(clicks.perDay(reader, link.id(), DAYS)).hasSize(30);
        assertNotAllowed(
                () -> links.create(reader, new NewLink("https://example.com", null, List.of())));
        assertNotAllowed(() -> links.edit(reader, link.id(), Expected.ANY, PATCH));
        assertNotAllowed(() -> links.archive(reader, link.id(), Expected.ANY));
        assertNotAllowed(() -> links.activate(reader, link.id(), Expected.ANY));
        assertNotAllowed(() -> links.delete(reader, link.id(), Expected.ANY));
        assertNotAllowed(() -> links.archiveAll(reader, List.of(link.id())));
    }

    @Test
    void aWriterWithoutReadingDoesNotRead() {
        var writer = Tenants.key(owner, Permission.LINKS_WRITE);

        assertNotAllowed(() -> links.get(writer, link.id()));
        assertNotAllowed(() -> list.list(writer, LinkFilter.NONE, LinkSort.CREATED.start(), 10));
        assertNotAllowed(() -> list.export(writer, LinkFilter.NONE, _ -> {}));
        assertNotAllowed(() -> clicks.perDay(writer, link.id(), DAYS));
        assertNotAllowed(() -> clicks.referrers(writer, link.id(), DAYS));
        assertNotAllowed(() -> clicks.devices(writer, link.id(), DAYS));
    }

    @Test
    void operatorsCountLinksPerOrganization() {
        var operator = new Operator(UUID.randomUUID(), "operator@example.com", UUID.randomUUID());
        var other = tenants.owner().organizationId();

        assertThat(counts.byOrganization(operator, List.of(owner.organizationId(), other)))
                .containsEntry(owner.organizationId(), 1L)
                .containsEntry(other, 0L);
        assertThat(counts.byOrganization(operator, List.of())).isEmpty();
    }

    private static void assertNotFound(Runnable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call::run);
    }

    private static void assertNotAllowed(Runnable call) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(call::run);
    }
}
