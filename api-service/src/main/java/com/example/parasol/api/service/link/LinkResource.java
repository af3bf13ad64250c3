package com.example.parasol.api.service.link;

import com.example.parasol.api.service.version.Versioned;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.link.Link;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A short link as the API shows it. */
@Schema(name = "Link", description = "A short address that leads to a long one")
public record LinkResource(
        UUID id,
        @Schema(description = "The last part of the short address", example = "spring-sale")
                String slug,
        @Schema(
                        description = "The short address",
                        format = "uri",
                        example = "http://localhost:8080/l/spring-sale")
                String shortUrl,
        @Schema(
                        description = "Where it leads",
                        format = "uri",
                        example = "https://example.com/sale?from=mail")
                String target,
        @Schema(allowableValues = {"active", "archived"}) String state,
        @Schema(example = "[\"mail\"]") List<String> tags,
        @Schema(description = "How often it was followed", example = "42") long clicks,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version)
        implements Versioned {

    static LinkResource of(Link link, PublicAddress address) {
        return new LinkResource(
                link.id(),
                link.slug(),
                address.shortUrl(link.slug()),
                link.target(),
                link.state().name().toLowerCase(Locale.ROOT),
                link.tags(),
                link.clicks(),
                link.createdAt(),
                link.updatedAt(),
                link.version());
    }
}
