package com.example.parasol.core.domain.linkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ImportServiceTests {

    @Autowired ImportService imports;
    @Autowired ImportInbox inbox;
    @Autowired ImportWorker worker;
    @Autowired ImportPurge purge;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void aFileIsQueuedWithAllItsRows() throws IOException {
        var made = imports.create(owner, csv("target\nhttps://a.example\nhttps://b.example\n"));

        assertThat(made)
                .returns(Import.State.QUEUED, Import::state)
                .returns(2, Import::rows)
                .returns(0, Import::done)
                .returns(null, Import::finishedAt);
        assertThat(made.id().version()).isEqualTo(7);
        assertThat(trail.of(made.id())).containsExactly("import.created");
    }

    @Test
    void goodRowsGoInAndBadOnesAreReported() throws IOException {
        var made =
                imports.create(
                        owner,
                        csv(
                                "target,tags\nhttps://a.example,x\nnonsense,\n,\nhttps://b.example,,z\n"));

        worker.work(made.id());

        assertThat(imports.get(owner, made.id(), 0, 1).made())
                .returns(Import.State.FINISHED, Import::state)
                .returns(1, Import::created)
                .returns(2, Import::failed)
                .returns(3, Import::done);
        assertThat(imports.get(owner, made.id(), 0, 10).problems())
                .extracting(problem -> problem.line() + " " + problem.faults().getFirst().code())
                .containsExactly("3 url", "5 cells");
    }

    @Test
    void problemsComeInPagesFromTheTop() throws IOException {
        var made = imports.create(owner, csv("target,slug\na,-\nb,\nc,\n"));
        worker.work(made.id());

        var page = imports.get(owner, made.id(), 0, 2).problems();

        assertThat(page).extracting(ImportProblem::line).containsExactly(2, 3);
        assertThat(page.getFirst().faults())
                .extracting(ImportProblem.Fault::column)
                .containsExactly("target", "slug");
        assertThat(imports.get(owner, made.id(), 3, 2).problems())
                .extracting(ImportProblem::line)
                .containsExactly(4);
        assertThat(imports.get(owner, made.id(), 4, 2).problems()).isEmpty();
    }

    @Test
    void importsAreListedInPagesFromTheNewest() throws IOException {
        var first = create();
        var second = create();
        var third = create();

        assertThat(imports.list(owner, null, 2))
                .extracting(Import::id)
                .containsExactly(third, second);
        assertThat(imports.list(owner, second, 2)).extracting(Import::id).containsExactly(first);
        assertThat(imports.list(owner, first, 2)).isEmpty();
    }

    @Test
    void anotherOrganizationsImportIsNotThere() throws IOException {
        var id = create();
        var stranger = tenants.owner();

        assertThat(imports.list(stranger, null, 10)).isEmpty();
        for (var unknown : new UUID[] {id, UUID.randomUUID()}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> imports.get(stranger, unknown, 0, 1).made());
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> imports.get(stranger, unknown, 0, 10).problems());
        }
    }

    @Test
    void writersImportAndReadersLook() throws IOException {
        var reader = Tenants.key(owner, Permission.LINKS_READ);
        var writer = Tenants.key(owner, Permission.LINKS_WRITE);

        var made = imports.create(writer, csv("target\nhttps://a.example\n"));

        assertThat(imports.get(reader, made.id(), 0, 1).made().id()).isEqualTo(made.id());
        assertNotAllowed(() -> imports.create(reader, csv("target\nhttps://a.example\n")));
        assertNotAllowed(() -> imports.get(writer, made.id(), 0, 1).made());
        assertNotAllowed(() -> imports.list(writer, null, 1));
        assertNotAllowed(() -> imports.get(writer, made.id(), 0, 1).problems());
    }

    @Test
    void nothingOfARefusedFileIsKept() {
        for (var bad : new String[] {"target\n", "target\na\n\"b", "slug\none\n"}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> imports.create(owner, csv(bad)));
        }

        assertThat(kept()).isZero();
    }

    @Test
    void aFileIsSeenOnlyWhenAllOfItIsThere() {
        var id = inbox.open(owner.organizationId(), List.of("target"));

        assertThat(imports.list(owner, null, 10)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> imports.get(owner, id, 0, 1).made());
    }

    @Test
    void tenFilesAtMostAreReceivedAtOnce() {
        for (var i = 0; i < 10; i++) {
            inbox.open(owner.organizationId(), List.of("target"));
        }

        assertThatExceptionOfType(TooOften.class).isThrownBy(this::create);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> inbox.add(UUID.randomUUID(), 0, List.of()));
    }

    @Test
    void whatNeverArrivedIsForgottenAfterAnHourAndTheRestAfter90Days() throws IOException {
        inbox.open(owner.organizationId(), List.of("target"));
        worker.work(create());
        clock.advance(ImportPurge.ARRIVING.plusSeconds(1));

        purge.purge();

        assertThat(kept()).isOne();
        clock.advance(ImportPurge.KEPT);
        purge.purge();
        assertThat(kept()).isZero();
    }

    private UUID create() throws IOException {
        return imports.create(owner, csv("target\nhttps://a.example\n")).id();
    }

    private long kept() {
        return jdbc.sql("select count(*) from link_import where organization_id = :id")
                .param("id", owner.organizationId())
                .query(Long.class)
                .single();
    }

    private static void assertNotAllowed(ThrowingCallable call) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(call);
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
