package com.example.parasol.core.domain.link;

import java.util.UUID;

/** What became of one of many links that were to be archived. */
public record Archival(UUID linkId, Outcome outcome) {

    public enum Outcome {
        ARCHIVED,
        /** It was archived already. */
        UNCHANGED,
        /** The organization has no such link. */
        UNKNOWN
    }
}
