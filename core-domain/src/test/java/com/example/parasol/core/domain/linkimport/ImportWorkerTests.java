package com.example.parasol.core.domain.linkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.event.LiveEvent;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.webhookdelivery.WebhookDeliveryService;
import com.example.parasol.core.domain.webhookendpoint.NewWebhookEndpoint;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class ImportWorkerTests {

    @Autowired ImportService imports;
    @Autowired ImportWorker worker;
    @Autowired LinkService links;
    @Autowired WebhookEndpointService endpoints;
    @Autowired WebhookDeliveryService deliveries;
    @Autowired LiveEvents live;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
        tenants.subscribe(owner, "business");
    }

    @Test
    void theQueueWorksAnImportOff() throws IOException {
        var id = create(rows(1_200));

        await().until(() -> imports.get(owner, id, 0, 1).made().state() == Import.State.FINISHED);

        assertThat(imports.get(owner, id, 0, 1).made()).returns(1_200, Import::created);
        assertThat(linkCount()).isEqualTo(1_200);
        assertThat(chunkCount(id)).isZero();
    }

    @Test
    void workThatWasKilledGoesOnAndDoublesNothing() throws IOException {
        var id = create(rows(1_200));
        transaction.executeWithoutResult(killed -> {
            worker.step(id, true);
            killed.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> worker.step(id, true));

        worker.work(id);
        worker.work(id);

        assertThat(imports.get(owner, id, 0, 1).made())
                .returns(Import.State.FINISHED, Import::state)
                .returns(1_200, Import::created);
        assertThat(linkCount()).isEqualTo(1_200);
    }

    @Test
    void twoWhoWorkOnTheSameImportDoubleNothing() throws Exception {
        var id = create(rows(1_200));

        Crowd.all(
                Crowd.of(
                        4,
                        _ ->
                                () -> {
                                    worker.work(id);
                                    return id;
                                }));

        assertThat(imports.get(owner, id, 0, 1).made()).returns(1_200, Import::created);
        assertThat(linkCount()).isEqualTo(1_200);
    }

    @Test
    void theSameFileAgainIsSkipped() throws IOException {
        var csv =
                IntStream.range(0, 10)
                        .mapToObj(_ -> "https://a.example/," + anySlug())
                        .collect(Collectors.joining("\n", "target,slug\n", "\n"));
        worker.work(create(csv));

        var again = create(csv);
        worker.work(again);

        assertThat(imports.get(owner, again, 0, 1).made())
                .returns(0, Import::created)
                .returns(10, Import::skipped)
                .returns(0, Import::failed);
        assertThat(linkCount()).isEqualTo(10);
    }

    @Test
    void ofParallelImportsAndCreatesAsManyWinAsThereIsRoom() throws Exception {
        tenants.subscribe(owner, "free");
        var ids = new CopyOnWriteArrayList<UUID>();
        for (var i = 0; i < 4; i++) {
            ids.add(create(rows(12)));
        }

        var results =
                Crowd.of(
                        24,
                        i ->
                                () -> {
                                    if (i < ids.size()) {
                                        worker.work(ids.get(i));
                                    } else {
                                        links.create(
                                                owner,
                                                new NewLink("https://a.example", null, List.of()));
                                    }
                                    return i;
                                });

        assertThat(Crowd.failures(results)).allMatch(QuotaExceeded.class::isInstance);
        assertThat(linkCount()).isEqualTo(25);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(imports.get(owner, id, 0, 1).made().done()).isEqualTo(12));
        assertThat(ids)
                .flatExtracting(id -> imports.get(owner, id, 0, 100).problems())
                .flatExtracting(ImportProblem::faults)
                .allSatisfy(fault ->
                        assertThat(fault)
                                .returns(null, ImportProblem.Fault::column)
                                .returns("quota-exceeded", ImportProblem.Fault::code));
    }

    @Test
    void parallelImportsOfTheSameSlugsNeitherFailNorDouble() throws Exception {
        var csv = IntStream.range(0, 600).mapToObj(i -> "https://a.example/," + anySlug()).toList();
        var upwards = "target,slug\n" + String.join("\n", csv);
        var downwards = "target,slug\n" + String.join("\n", csv.reversed());
        var other = tenants.owner();
        tenants.subscribe(other, "business");
        var mine = create(upwards);
        var theirs = create(other, downwards);

        Crowd.all(
                Crowd.of(
                        2,
                        i ->
                                () -> {
                                    worker.work(i == 0 ? mine : theirs);
                                    return i;
                                }));

        var here = imports.get(owner, mine, 0, 1).made();
        var there = imports.get(other, theirs, 0, 1).made();
        assertThat(here.created() + there.created()).isEqualTo(600);
        assertThat(here.failed()).isEqualTo(there.created());
    }

    @Test
    void whoGivesUpLeavesWhatIsDone() throws IOException {
        var id = create(rows(600));
        transaction.executeWithoutResult(_ -> worker.step(id, true));

        worker.giveUp(id);
        worker.work(id);

        assertThat(imports.get(owner, id, 0, 1).made().finishedAt()).isNotNull();
        assertThat(chunkCount(id)).isZero();
    }

    @Test
    void dashboardsHearHowFarItIs() throws IOException {
        var heard = new CopyOnWriteArrayList<LiveEvent>();
        try (var _ = live.subscribe(owner.organizationId(), heard::add)) {
            var id = create(rows(1_200));
            worker.work(id);

            await().until(() -> heard.stream().anyMatch(e -> e.type().equals("import.finished")));
            assertThat(heard)
                    .allMatch(event -> id.toString().equals(event.subject().get("id")))
                    .extracting(LiveEvent::type)
                    .startsWith("import.created", "import.progressed")
                    .endsWith("import.finished");
            assertThat(heard.getLast().subject())
                    .containsEntry("done", 1_200)
                    .containsEntry("state", "finished");
        }
    }

    @Test
    void customersServersHearOfItsEndOnceAndNotOfEachLink() throws IOException {
        var endpointId = endpoint("link.created", "import.finished");
        var id = create(rows(600));
        worker.work(id);
        worker.work(id);

        assertThat(told(endpointId))
                .contains(
                        "\"type\":\"import.finished\"",
                        "\"id\":\"" + id + "\"",
                        "\"state\":\"finished\"",
                        "\"created\":600");
    }

    @Test
    void customersServersHearOnceOfAnImportThatWasGivenUp() throws IOException {
        var endpointId = endpoint("import.finished");
        var id = create(rows(1));
        worker.giveUp(id);
        worker.giveUp(id);

        assertThat(told(endpointId))
                .contains(
                        "\"type\":\"import.finished\"",
                        "\"id\":\"" + id + "\"",
                        "\"state\":\"failed\"");
    }

    private UUID endpoint(String... events) {
        var endpoint = new NewWebhookEndpoint("http://localhost:1/", "", List.of(events));
        return endpoints.create(owner, endpoint).endpoint().id();
    }

    /** What the one delivery says. */
    private String told(UUID endpointId) {
        var told = deliveries.list(owner, endpointId, null, 10);
        assertThat(told).hasSize(1);
        return told.getFirst().payload();
    }

    @Test
    void anAddressInCapitalsHoldsUpNoImport() throws IOException {
        var id = create("target\nHTTPS://A.EXAMPLE/\nhttps://b.example/\n");

        worker.work(id);

        assertThat(imports.get(owner, id, 0, 1).made())
                .returns(Import.State.FINISHED, Import::state)
                .returns(2, Import::created);
    }

    @Test
    void anImportOfAnOrganizationThatIsGoneEnds() throws IOException {
        var id = create(rows(1));
        jdbc.sql("delete from organization where id = :id")
                .param("id", owner.organizationId())
                .update();

        worker.work(id);
        worker.giveUp(id);

        assertThat(chunkCount(id)).isZero();
    }

    private UUID create(String csv) throws IOException {
        return create(owner, csv);
    }

    private UUID create(Member member, String csv) throws IOException {
        return imports.create(
                        member, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private static String rows(int count) {
        return "target\n" + "https://a.example/\n".repeat(count);
    }

    private static String anySlug() {
        return "test-" + UUID.randomUUID();
    }

    private long linkCount() {
        return count(
                "select count(*) from link where organization_id = :id", owner.organizationId());
    }

    private long chunkCount(UUID id) {
        return count("select count(*) from link_import_chunk where import_id = :id", id);
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
