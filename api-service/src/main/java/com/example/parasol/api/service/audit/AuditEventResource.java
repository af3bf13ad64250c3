package com.example.parasol.api.service.audit;

import com.example.parasol.core.domain.audit.AuditEvent;
import com.example.parasol.core.domain.audit.AuditEvent.By;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody did something. */
@Schema(name = "AuditEvent", description = "Who did what, and when")
public record AuditEventResource(
        UUID id,
        Instant at,
        @Schema(description = "Noun and verb", example = "key.created") String action,
        Actor actor,
        @Schema(description = "The id of what it was done to; null for nothing that has one")
                @Nullable UUID subject,
        @Schema(description = "More of it, by name", example = "{\"scopes\": \"members:read\"}")
                Map<String, String> details) {

    @Schema(
            name = "AuditActor",
            description =
                    "A member or former member, an API key, a job of ours, or an operator of ours,"
                            + " who stays unnamed")
    public record Actor(
            @Schema(allowableValues = {"member", "api_key", "operator", "job"}) String type,
            @Schema(description = "Of a person's account or a key, else null") @Nullable UUID id,
            @Schema(
                            description =
                                    "Of a member, a key or a job; null for former members and"
                                            + " operators",
                            example = "ada@example.com")
                    @Nullable String name) {

        private static Actor of(By by) {
            return new Actor(by.kind().name().toLowerCase(Locale.ROOT), by.id(), by.name());
        }
    }

    static AuditEventResource of(AuditEvent event) {
        return new AuditEventResource(
                event.id(),
                event.at(),
                event.action(),
                Actor.of(event.by()),
                event.subject(),
                event.details());
    }
}
