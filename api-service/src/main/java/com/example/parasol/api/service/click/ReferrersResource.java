package com.example.parasol.api.service.click;

import com.example.parasol.core.domain.click.Referrers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** From where a link was followed. */
@Schema(name = "Referrers", description = "From which hosts a link was followed")
public record ReferrersResource(
        @Schema(description = "The most frequent first, a hundred at most") List<Host> items,
        @Schema(description = "Clicks that came from nowhere known", example = "12") long direct,
        @Schema(description = "Clicks from all further hosts", example = "3") long other) {

    @Schema(name = "Referrer")
    public record Host(
            @Schema(example = "news.example") String host, @Schema(example = "7") long clicks) {}

    static ReferrersResource of(Referrers referrers) {
        return new ReferrersResource(
                referrers.hosts().stream()
                        .map(host -> new Host(host.name(), host.clicks()))
                        .toList(),
                referrers.direct(),
                referrers.other());
    }
}
