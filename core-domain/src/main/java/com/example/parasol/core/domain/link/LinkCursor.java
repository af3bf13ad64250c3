package com.example.parasol.core.domain.link;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of links: the last one already seen. */
public record LinkCursor(Instant createdAt, UUID id) {

    public static LinkCursor after(Link link) {
        return new LinkCursor(link.createdAt(), link.id());
    }
}
