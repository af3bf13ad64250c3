package com.example.parasol.core.domain.linkimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of links, and how far it has been taken over.
 *
 * @param rows how many the file has, without its header and empty lines
 * @param created links that were made of rows
 * @param skipped rows whose link was there already
 * @param failed rows that have a problem
 */
public record Import(
        UUID id,
        UUID organizationId,
        State state,
        int rows,
        int created,
        int skipped,
        int failed,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        /** Something broke on our side, again and again; what was done before stays. */
        FAILED
    }

    /** How many rows have had their turn. */
    public int done() {
        return created + skipped + failed;
    }

    /** Reads a row of the table. */
    static Import of(ResultSet row) throws SQLException {
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("rows"),
                row.getInt("created"),
                row.getInt("skipped"),
                row.getInt("failed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
