package com.example.parasol.api.service.member;

import com.example.parasol.api.service.version.Versioned;
import com.example.parasol.core.domain.member.MemberDetails;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs to the organization. */
@Schema(name = "Member", description = "Somebody who belongs to the organization")
public record MemberResource(
        @Schema(description = "That of his account") UUID id,
        @Schema(example = "ada@example.com") String email,
        @Schema(description = "null while he has not said", example = "Ada") @Nullable String name,
        @Schema(allowableValues = {"owner", "admin", "member"}) String role,
        Instant joinedAt,
        @JsonIgnore int version)
        implements Versioned {

    static MemberResource of(MemberDetails member) {
        return new MemberResource(
                member.accountId(),
                member.email(),
                member.name(),
                member.role().name().toLowerCase(Locale.ROOT),
                member.since(),
                member.version());
    }
}
