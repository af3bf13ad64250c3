package com.example.parasol.api.service.key;

import com.example.parasol.api.service.version.Versioned;
import com.example.parasol.core.domain.key.NewApiKeySecret;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** An API key that was just made; its secret is shown this once. */
@Schema(name = "NewApiKeySecret", description = "A key that was just made, with its secret")
public record KeySecretResource(
        @JsonUnwrapped KeyResource key,
        @Schema(
                        description = "The bearer token. It is not shown again.",
                        example = "parasol_live_x7KpS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tS3cr3tAbC1")
                String secret)
        implements Versioned {

    static KeySecretResource of(NewApiKeySecret made) {
        return new KeySecretResource(KeyResource.of(made.key()), made.secret());
    }

    @Override
    public int version() {
        return key.version();
    }

    @Override
    public Versioned shownAgain() {
        return key;
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "KeySecretResource[key=%s]".formatted(key.id());
    }
}
