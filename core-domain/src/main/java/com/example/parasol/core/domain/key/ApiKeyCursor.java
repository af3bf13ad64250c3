package com.example.parasol.core.domain.key;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of keys: the last one already seen. */
public record ApiKeyCursor(Instant createdAt, UUID id) {

    /** Before the newest. */
    public static final ApiKeyCursor START =
            new ApiKeyCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
}
