package com.example.parasol.core.domain.linkimport;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.link.LinkBatches;
import com.example.parasol.core.domain.linkimport.Import.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes links of rows. Each portion of them goes in the transaction that makes its links, so that
 * work that was killed goes on where it stopped, and nothing is done twice.
 */
@Component
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private static final Job ACTOR = new Job("import");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final TypeReference<List<ImportRow>> ROWS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final LinkBatches links;
    private final ImportEvents events;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportWorker(
            LinkBatches links,
            ImportEvents events,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.links = links;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works the import off to its end, and tells of it twice a second. */
    void work(UUID importId) {
        var tellAt = Instant.MIN;
        var more = true;
        while (more) {
            var now = clock.instant();
            var tell = !now.isBefore(tellAt);
            more = Boolean.TRUE.equals(transaction.execute(_ -> step(importId, tell)));
            tellAt = tell ? now.plus(PAUSE) : tellAt;
        }
    }

    /** Takes one portion over. Returns whether there may be more. */
    boolean step(UUID importId, boolean tell) {
        var file = lock(importId);
        var rows = file.flatMap(_ -> takeRows(importId));
        if (file.isPresent() && rows.isPresent()) {
            var made = make(importId, file.get(), rows.get());
            if (tell) {
                events.progressed(made);
            }
        } else if (file.isPresent()) {
            end(importId, State.FINISHED).ifPresent(events::finished);
        }
        return rows.isPresent();
    }

    /** Ends an import that keeps failing, so that nobody waits for it. */
    @Transactional
    public void giveUp(UUID importId) {
        end(importId, State.FAILED)
                .ifPresent(failed -> {
                    jdbc.sql("delete from link_import_chunk where import_id = :id")
                            .param("id", importId)
                            .update();
                    events.failed(failed);
                    log.error("Gave up import {} after {} rows", importId, failed.done());
                });
    }

    /** Empty when it is at its end, or gone with its organization. */
    private Optional<File> lock(UUID importId) {
        return jdbc.sql(
                        """
                        select organization_id, columns from link_import
                        where id = :id and finished_at is null for no key update
                        """)
                .param("id", importId)
                .query((row, _) ->
                        new File(
                                row.getObject("organization_id", UUID.class),
                                List.of((String[]) row.getArray("columns").getArray())))
                .optional();
    }

    private Optional<List<ImportRow>> takeRows(UUID importId) {
        return jdbc.sql(
                        """
                        delete from link_import_chunk where import_id = :id and position
                          = (select min(position) from link_import_chunk where import_id = :id)
                        returning rows
                        """)
                .param("id", importId)
                .query((row, _) -> json.readValue(row.getString("rows"), ROWS))
                .optional();
    }

    private Import make(UUID importId, File file, List<ImportRow> rows) {
        var fitting = rows.stream().filter(row -> row.fits(file.columns())).toList();
        var newLinks = fitting.stream().map(row -> row.link(file.columns())).toList();
        var batch = links.create(ACTOR, file.organizationId(), newLinks);
        var problems = new ArrayList<ImportProblem>();
        batch.refusals()
                .forEach((place, refusal) ->
                        problems.add(ImportProblem.of(fitting.get(place).line(), refusal)));
        rows.stream()
                .filter(row -> !row.fits(file.columns()))
                .forEach(row -> problems.add(ImportProblem.ofMisfit(row.line())));
        report(importId, problems);
        return count(importId, batch.created(), batch.skipped(), problems.size());
    }

    private void report(UUID importId, List<ImportProblem> problems) {
        jdbc.sql(
                        """
                        insert into link_import_problem (import_id, line, faults)
                        select :id, line, faults
                        from jsonb_to_recordset(cast(:problems as jsonb)) as p(line integer, faults jsonb)
                        """)
                .param("id", importId)
                .param("problems", json.writeValueAsString(problems))
                .update();
    }

    private Import count(UUID importId, int created, int skipped, int failed) {
        return jdbc.sql(
                        """
                        update link_import set state = 'RUNNING', created = created + :created,
                          skipped = skipped + :skipped, failed = failed + :failed
                        where id = :id returning *
                        """)
                .param("id", importId)
                .param("created", created)
                .param("skipped", skipped)
                .param("failed", failed)
                .query((row, _) -> Import.of(row))
                .single();
    }

    private Optional<Import> end(UUID importId, State state) {
        return jdbc.sql(
                        """
                        update link_import set state = :state, finished_at = :now
                        where id = :id and finished_at is null returning *
                        """)
                .param("id", importId)
                .param("state", state.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> Import.of(row))
                .optional();
    }

    private record File(UUID organizationId, List<String> columns) {}
}
