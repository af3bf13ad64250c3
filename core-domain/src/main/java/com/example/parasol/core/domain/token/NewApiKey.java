package com.example.parasol.core.domain.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param name 1 to 60 characters, for people
 * @param scopes at least one that keys may hold, for example {@code links:read}
 * @param expiresAt in the future, or null for never
 */
public record NewApiKey(String name, List<String> scopes, @Nullable Instant expiresAt) {}
