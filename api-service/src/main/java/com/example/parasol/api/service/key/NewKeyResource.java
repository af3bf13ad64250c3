package com.example.parasol.api.service.key;

import com.example.parasol.api.service.input.Required;
import com.example.parasol.core.domain.key.NewApiKey;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API key to be made. */
@Schema(name = "NewApiKey", description = "A key to be made")
public record NewKeyResource(
        @Schema(
                        requiredMode = RequiredMode.REQUIRED,
                        minLength = 1,
                        maxLength = 60,
                        example = "Nightly import")
                @Nullable String name,
        @Schema(
                        description = "What the key may do, at least one",
                        // sample:link
                        example = "[\"links:read\"]",
                        // instead: example = "[\"members:read\"]",
                        // end:sample
                        requiredMode = RequiredMode.REQUIRED)
                @Nullable List<@Nullable String> scopes,
        @Schema(
                        description = "When the key ends; never if it is left out",
                        requiredMode = RequiredMode.NOT_REQUIRED)
                @Nullable Instant expiresAt) {

    NewApiKey toDomain() {
        return Required.read(required ->
                new NewApiKey(
                        required.text("name", name), required.texts("scopes", scopes), expiresAt));
    }
}
