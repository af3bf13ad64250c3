package com.example.parasol.web.site.factor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list, with days as its reader reads them.
 *
 * @param lastUsed null while it never was
 */
record PasskeyRow(UUID id, String name, String since, @Nullable String lastUsed) {}
