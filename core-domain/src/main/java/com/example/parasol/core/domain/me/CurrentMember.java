package com.example.parasol.core.domain.me;

import org.jspecify.annotations.Nullable;

/**
 * The person who calls.
 *
 * @param name what he wants to be called, null while he has not said
 * @param organization the name of the one that he acts for
 * @param plan its id, which the price list may no longer have
 */
public record CurrentMember(
        String email, @Nullable String name, String organization, String plan) {}
