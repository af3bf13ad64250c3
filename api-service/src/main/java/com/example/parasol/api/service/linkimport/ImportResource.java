package com.example.parasol.api.service.linkimport;

import com.example.parasol.core.domain.linkimport.Import;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as the API shows it. */
@Schema(name = "Import", description = "A file of links, and how far it has been taken over")
public record ImportResource(
        UUID id,
        @Schema(
                        description =
                                "failed: something broke on our side; what was done before stays",
                        allowableValues = {"queued", "running", "finished", "failed"},
                        example = "running")
                String state,
        @Schema(description = "How many rows the file has, without its header", example = "10000")
                int rows,
        @Schema(description = "How many of them have had their turn", example = "5000") int done,
        @Schema(description = "Links that were made", example = "4990") int created,
        @Schema(
                        description = "Rows whose link was there already: the same slug and target",
                        example = "6")
                int skipped,
        @Schema(description = "Rows of which no link was made", example = "4") int failed,
        Instant createdAt,
        @Schema(description = "null until then") @Nullable Instant finishedAt) {

    static ImportResource of(Import made) {
        return new ImportResource(
                made.id(),
                made.state().name().toLowerCase(Locale.ROOT),
                made.rows(),
                made.done(),
                made.created(),
                made.skipped(),
                made.failed(),
                made.createdAt(),
                made.finishedAt());
    }
}
