package com.example.parasol.api.service.link;

import com.example.parasol.api.service.input.Required;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links to be archived. */
@Schema(name = "NewArchivals", description = "Links to be archived")
public record NewArchivalsResource(
        @ArraySchema(
                        arraySchema =
                                @Schema(
                                        description = "One that is named twice counts once",
                                        requiredMode = RequiredMode.REQUIRED),
                        minItems = 1,
                        maxItems = 100)
                @Schema(requiredMode = RequiredMode.REQUIRED)
                @Nullable List<@Nullable UUID> ids) {

    List<UUID> toDomain() {
        return Required.read(required -> required.values("ids", ids));
    }
}
