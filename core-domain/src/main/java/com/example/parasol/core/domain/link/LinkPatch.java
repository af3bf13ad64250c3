package com.example.parasol.core.domain.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change; null leaves a field as it is. */
public record LinkPatch(
        @Nullable String target, @Nullable String slug, @Nullable List<String> tags) {}
