package com.example.parasol.core.domain.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link to be made.
 *
 * @param target an absolute http(s) URL of at most 2,048 characters
 * @param slug null to have one made
 * @param tags at most 10 of at most 32 characters
 */
public record NewLink(String target, @Nullable String slug, List<String> tags) {}
