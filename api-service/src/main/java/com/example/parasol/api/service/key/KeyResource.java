package com.example.parasol.api.service.key;

import com.example.parasol.api.service.version.Versioned;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.key.ApiKeyDetails;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API key as the API shows it, without its secret. */
@Schema(name = "ApiKey", description = "A key for a program, without its secret")
public record KeyResource(
        UUID id,
        @Schema(example = "Nightly import") String name,
        @Schema(
                        description = "The key's first characters, to tell keys apart",
                        example = "parasol_live_x7Kp")
                String prefix,
        List<String> scopes,
        Instant createdAt,
        @Schema(description = "null for never") @Nullable Instant expiresAt,
        @Schema(description = "To the minute; null if it was not used yet")
                @Nullable Instant lastUsedAt,
        @Schema(description = "The key that replaces this one, which ends at expiresAt; else null")
                @Nullable UUID successorId,
        @JsonIgnore int version)
        implements Versioned {

    static KeyResource of(ApiKeyDetails key) {
        return new KeyResource(
                key.id(),
                key.name(),
                key.prefix(),
                key.scopes().stream().map(Permission::scope).sorted().toList(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.successorId(),
                key.version());
    }
}
