package com.example.parasol.api.service.linkimport;

import com.example.parasol.api.service.paging.Cursor;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.linkimport.ImportService;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The imports of the caller's organization. */
@Component
public class ImportApi {
    private static final int SHOWN_PROBLEMS = 20;

    private final ImportService imports;

    ImportApi(ImportService imports) {
        this.imports = imports;
    }

    /**
     * Takes a CSV file in while it arrives.
     *
     * @throws Refused as malformed when it does not arrive as a whole
     */
    public ImportResource create(TenantActor actor, InputStream csv) {
        actor.require(Permission.LINKS_WRITE);
        try {
            return ImportResource.of(imports.create(actor, csv));
        } catch (IOException incomplete) {
            throw new Refused(
                    Problem.of(ProblemType.MALFORMED, "The body ended before it was complete."));
        }
    }

    /** Those of the last 90 days, the newest first. */
    public Page<ImportResource> list(TenantActor actor, PageRequest request) {
        actor.require(Permission.LINKS_READ);
        var after = request.after();
        return request.page(
                imports.list(actor, after == null ? null : after.id(), request.rows()),
                made -> new Cursor(made.createdAt(), made.id()),
                ImportResource::of);
    }

    public ImportDetailsResource get(TenantActor actor, UUID id) {
        actor.require(Permission.LINKS_READ);
        var details = imports.get(actor, id, 0, SHOWN_PROBLEMS);
        return new ImportDetailsResource(
                ImportResource.of(details.made()),
                details.problems().stream().map(ImportProblemResource::of).toList());
    }

    /** Rows of which no link was made, from the top of the file. */
    public Page<ImportProblemResource> problems(TenantActor actor, UUID id, PageRequest request) {
        actor.require(Permission.LINKS_READ);
        var after = request.after();
        // in a file a line is what time is elsewhere
        var line =
                after == null ? 0 : Math.clamp(after.at().getEpochSecond(), 0, Integer.MAX_VALUE);
        return request.page(
                imports.get(actor, id, line, request.rows()).problems(),
                problem -> new Cursor(Instant.ofEpochSecond(problem.line()), id),
                ImportProblemResource::of);
    }
}
