package com.example.parasol.core.domain.member;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of members: the last one already seen. */
public record MemberCursor(Instant since, UUID accountId) {

    /** Before everybody. */
    public static final MemberCursor START = new MemberCursor(Instant.EPOCH, new UUID(0, 0));
}
