package com.example.parasol.api.service.organization;

import com.example.parasol.api.service.version.Versioned;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.organization.OwnOrganization;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization as one of the caller's own. */
@Schema(name = "Organization", description = "A customer, whose data nobody else sees")
public record OrganizationResource(
        UUID id,
        @Schema(example = "Analytical Engines") String name,
        @Schema(description = "The id of its plan", example = "pro") String plan,
        @Schema(
                        description = "What the caller is in it; null for an API key",
                        allowableValues = {"owner", "admin", "member"})
                @Nullable String role,
        Instant createdAt,
        @JsonIgnore int version)
        implements Versioned {

    static OrganizationResource of(OwnOrganization own) {
        var organization = own.organization();
        return new OrganizationResource(
                organization.id(),
                organization.name(),
                organization.plan(),
                name(own.role()),
                organization.createdAt(),
                organization.version());
    }

    private static @Nullable String name(@Nullable Role role) {
        return role == null ? null : role.name().toLowerCase(Locale.ROOT);
    }
}
