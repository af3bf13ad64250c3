package com.example.parasol.core.domain.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param email in lower case, unique
 * @param name what he wants to be called, null while he has not said
 * @param timeZone in which he reads times
 * @param confirmedAt when he proved that the address is his
 * @param disabledAt since when an operator keeps him out
 */
public record Account(
        UUID id,
        String email,
        @Nullable String name,
        ZoneId timeZone,
        @Nullable Instant confirmedAt,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** His name, or his address as long as that is all he gave. */
    public String displayName() {
        return name == null ? email : name;
    }
}
