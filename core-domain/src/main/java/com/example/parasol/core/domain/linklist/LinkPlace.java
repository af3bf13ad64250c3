package com.example.parasol.core.domain.linklist;

import java.time.Instant;
import java.util.UUID;

/** A place in a list of links, after the last one already seen; it implies the list's order. */
public sealed interface LinkPlace {

    record ByCreation(Instant createdAt, UUID id) implements LinkPlace {}

    record ByClicks(long clicks, UUID id) implements LinkPlace {}
}
