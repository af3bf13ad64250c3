package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.actor.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to an organization, as others see him.
 *
 * @param name what he wants to be called, null while he has not said
 */
public record MemberDetails(
        UUID accountId,
        String email,
        @Nullable String name,
        Role role,
        Instant since,
        int version) {

    /** His name, or his address as long as that is all he gave. */
    public String displayName() {
        return name == null ? email : name;
    }
}
