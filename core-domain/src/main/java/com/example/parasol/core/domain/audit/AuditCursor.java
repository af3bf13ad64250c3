package com.example.parasol.core.domain.audit;

import java.time.Instant;
import java.util.UUID;

/** A place in the trail: the last event already seen. */
public record AuditCursor(Instant at, UUID id) {

    /** Before the newest. */
    public static final AuditCursor START = new AuditCursor(AuditFilter.END, new UUID(-1, -1));
}
