package com.example.parasol.core.domain.me;

/**
 * The program that calls.
 *
 * @param name of its key
 * @param organization the name of the one that it acts for
 * @param plan its id, which the price list may no longer have
 */
public record CurrentKey(String name, String organization, String plan) {}
