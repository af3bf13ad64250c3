package com.example.parasol.core.domain.linkimport;

import static com.example.parasol.core.domain.actor.Permission.LINKS_READ;
import static com.example.parasol.core.domain.actor.Permission.LINKS_WRITE;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.job.Jobs;
import com.example.parasol.core.domain.linkimport.ImportJobs.QueuedImport;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of an organization. */
@Service
public class ImportService {

    static final String LIST =
            """
            select * from link_import
            where organization_id = :organizationId and state <> 'RECEIVING'
              and id < coalesce(cast(:after as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            order by id desc limit :limit
            """;
    static final String DETAILS =
            """
            select made.*, problem.line, problem.faults from link_import made left join lateral (
              select line, faults from link_import_problem
              where import_id = made.id and line > :after order by line limit :limit
            ) problem on true
            where made.id = :id and made.organization_id = :organizationId and made.state <> 'RECEIVING'
            order by problem.line
            """;

    private static final int MAX_LIMIT = 101;
    private static final TypeReference<List<ImportProblem.Fault>> FAULTS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final ImportInbox inbox;
    private final ImportEvents events;
    private final Jobs jobs;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    ImportService(
            ImportInbox inbox,
            ImportEvents events,
            Jobs jobs,
            Audit audit,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.inbox = inbox;
        this.events = events;
        this.jobs = jobs;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Takes a CSV file in, to be worked off later: UTF-8, at most 10,000 rows, and in its first
     * line the columns {@code target} and, if wanted, {@code slug} and {@code tags}.
     *
     * @throws Invalid when it is no such file; then nothing of it is kept
     * @throws com.example.parasol.core.domain.refusal.TooOften when too many wait already
     * @throws IOException when it does not arrive
     */
    public Import create(TenantActor actor, InputStream csv) throws IOException {
        actor.require(LINKS_WRITE);
        var file = new ImportFile(csv);
        var id = inbox.open(actor.organizationId(), file.columns());
        try {
            receive(id, file);
            return Objects.requireNonNull(
                    transaction.execute(_ -> enqueue(actor, id, file.rows())));
        } catch (IOException | RuntimeException e) {
            inbox.drop(id);
            throw e;
        }
    }

    private void receive(UUID id, ImportFile file) throws IOException {
        var position = 0;
        for (var rows = file.next(); !rows.isEmpty(); rows = file.next()) {
            inbox.add(id, position++, rows);
        }
        if (file.rows() == 0) {
            throw new Invalid(new Violation("rows", "required", "Write rows below the first line"));
        }
    }

    private Import enqueue(TenantActor actor, UUID id, int rows) {
        var made = inbox.close(id, rows);
        audit.record(actor, "import.created", id, Map.of("rows", Integer.toString(rows)));
        events.created(made);
        jobs.add(ImportJobs.TASK, id, new QueuedImport(id));
        return made;
    }

    /**
     * Imports of the last 90 days, the newest first.
     *
     * @param after the id of the last one already seen; null starts at the newest
     * @param limit 1 to 101; others are taken as the nearest of these
     */
    public List<Import> list(TenantActor actor, @Nullable UUID after, int limit) {
        actor.require(LINKS_READ);
        return jdbc.sql(LIST)
                .param("organizationId", actor.organizationId())
                .param("after", after)
                .param("limit", Math.clamp(limit, 1, MAX_LIMIT))
                .query((row, _) -> Import.of(row))
                .list();
    }

    /**
     * One of them, with what was wrong with its rows.
     *
     * @param afterLine the line of the last problem already seen
     * @param limit how many problems, 1 to 101; others are taken as the nearest of these
     * @throws NotFound when there is no such import
     */
    public ImportDetails get(TenantActor actor, UUID importId, int afterLine, int limit) {
        actor.require(LINKS_READ);
        var rows =
                jdbc.sql(DETAILS)
                        .param("id", importId)
                        .param("organizationId", actor.organizationId())
                        .param("after", afterLine)
                        .param("limit", Math.clamp(limit, 1, MAX_LIMIT))
                        .query((row, _) -> new Row(Import.of(row), problem(row)))
                        .list();
        if (rows.isEmpty()) {
            throw new NotFound("import", importId);
        }
        return new ImportDetails(
                rows.getFirst().made(),
                rows.stream().map(Row::problem).filter(Objects::nonNull).toList());
    }

    private record Row(Import made, @Nullable ImportProblem problem) {}

    /** Null when it is without. */
    private @Nullable ImportProblem problem(ResultSet row) throws SQLException {
        var faults = row.getString("faults");
        return faults == null
                ? null
                : new ImportProblem(row.getInt("line"), json.readValue(faults, FAULTS));
    }
}
