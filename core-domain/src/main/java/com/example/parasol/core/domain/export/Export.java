package com.example.parasol.core.domain.export;

import java.time.Instant;
import java.util.Map;

/**
 * What we know of a person.
 *
 * @param parts what each feature knows, by its name
 */
public record Export(Instant exportedAt, Map<String, Object> parts) {}
