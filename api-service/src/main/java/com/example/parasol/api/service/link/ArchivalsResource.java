package com.example.parasol.api.service.link;

import com.example.parasol.core.domain.link.Archival;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What became of the links that were to be archived. */
@Schema(name = "Archivals", description = "What became of each link, in the order of the request")
public record ArchivalsResource(List<Item> items) {

    @Schema(name = "Archival")
    public record Item(
            UUID id,
            @Schema(
                            description =
                                    "archived: it leads nowhere from now on; unchanged: it was"
                                            + " archived already; unknown: there is no such link",
                            allowableValues = {"archived", "unchanged", "unknown"})
                    String outcome) {}

    static ArchivalsResource of(List<Archival> archivals) {
        return new ArchivalsResource(
                archivals.stream()
                        .map(archival ->
                                new Item(
                                        archival.linkId(),
                                        archival.outcome().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }
}
