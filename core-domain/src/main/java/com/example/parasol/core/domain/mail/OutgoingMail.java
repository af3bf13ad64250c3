package com.example.parasol.core.domain.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail as it lies in the queue until it has been sent or its time is over. */
record OutgoingMail(
        UUID id, String recipient, String subject, String text, String html, Instant until) {

    @Override
    public String toString() {
        return "OutgoingMail[id=%s]".formatted(id);
    }
}
