package com.example.parasol.core.domain.linklist;

import com.example.parasol.core.domain.link.Link;
import java.time.Instant;
import java.util.UUID;

/** In which order links are listed. */
public enum LinkSort {
    /** The newest first. */
    CREATED,
    /**
     * The most followed first. A link that is followed while somebody turns pages may move to a
     * page that he has seen.
     */
    CLICKS;

    // what PostgreSQL knows and no link reaches
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    /** Before all links. */
    public LinkPlace start() {
        return switch (this) {
            case CREATED -> new LinkPlace.ByCreation(END, LAST);
            case CLICKS -> new LinkPlace.ByClicks(Long.MAX_VALUE, LAST);
        };
    }

    public LinkPlace after(Link link) {
        return switch (this) {
            case CREATED -> new LinkPlace.ByCreation(link.createdAt(), link.id());
            case CLICKS -> new LinkPlace.ByClicks(link.clicks(), link.id());
        };
    }
}
