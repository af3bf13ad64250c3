package com.example.parasol.core.domain.link;

import java.net.URI;
import java.util.UUID;

/** Where a slug leads, without its owner's other data. */
public record Target(UUID linkId, URI uri, boolean archived) {}
