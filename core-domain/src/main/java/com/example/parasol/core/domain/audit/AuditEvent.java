package com.example.parasol.core.domain.audit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail as the organization that it belongs to reads it.
 *
 * @param subject what it was done to
 * @param details without what only operators may know
 */
public record AuditEvent(
        UUID id,
        Instant at,
        String action,
        By by,
        @Nullable UUID subject,
        SortedMap<String, String> details) {

    /** Who is behind an event. */
    public enum Kind {
        MEMBER,
        API_KEY,
        OPERATOR,
        JOB
    }

    /**
     * @param id of a person's account or a key; null for an operator, whom customers do not know
     *     one by one, and for a job, which has a name only
     * @param name what a member, a key or a job is called; null for an operator, and for people who
     *     have left
     */
    public record By(Kind kind, @Nullable UUID id, @Nullable String name) {}
}
