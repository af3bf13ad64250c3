package com.example.parasol.core.domain.link;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A short address that leads to a long one. */
public record Link(
        UUID id,
        String slug,
        String target,
        List<String> tags,
        State state,
        long clicks,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** Whether visitors are led on. */
    public enum State {
        ACTIVE,
        ARCHIVED
    }

    public Link {
        tags = List.copyOf(tags);
    }
}
