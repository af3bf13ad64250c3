package com.example.parasol.web.site.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard asks for.
 *
 * @param organizationId null for the person's first one
 */
record TokenRequest(@Nullable UUID organizationId) {}
