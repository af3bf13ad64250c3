package com.example.parasol.api.service.member;

import com.example.parasol.api.service.input.Given;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to change of a membership. */
@Schema(
        name = "MemberPatch",
        description = "A merge patch (RFC 7396): what is left out stays as it is")
public record MemberPatchResource(
        @Schema(
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        allowableValues = {"owner", "admin", "member"})
                @Nullable Given<String> role) {

    /** Empty when it stays. */
    Optional<Role> toDomain() {
        return role == null ? Optional.empty() : Optional.of(read(role.value()));
    }

    private static Role read(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Invalid(
                                new Violation("role", "role", "Choose owner, admin or member")));
    }
}
