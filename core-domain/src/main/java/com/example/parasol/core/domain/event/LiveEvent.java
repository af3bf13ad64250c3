package com.example.parasol.core.domain.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened in an organization, for whoever is looking at it now.
 *
 * @param type noun and verb, for example {@code invoice.paid}
 * @param subject the thing it happened to, as its JSON shape with its {@code id}: ready to be sent
 */
public record LiveEvent(String type, UUID organizationId, Map<String, Object> subject, Instant at) {

    public LiveEvent {
        subject = Map.copyOf(subject);
    }

    UUID subjectId() {
        return UUID.fromString((String) subject.get("id"));
    }

    /** The name under which clients find the subject: the part of the type before the dot. */
    public String noun() {
        return type.substring(0, type.indexOf('.'));
    }
}
