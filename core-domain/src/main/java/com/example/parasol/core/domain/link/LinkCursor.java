package com.example.parasol.core.domain.link;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of links: the last one already seen. */
public record LinkCursor(Instant createdAt, UUID id) {

    // what PostgreSQL can compare with; a cursor may come from anywhere
    private static final Instant MIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant MAX = Instant.parse("9999-12-31T00:00:00Z");

    public LinkCursor {
        createdAt = createdAt.isBefore(MIN) ? MIN : createdAt.isAfter(MAX) ? MAX : createdAt;
    }

    public static LinkCursor after(Link link) {
        return new LinkCursor(link.createdAt(), link.id());
    }
}
