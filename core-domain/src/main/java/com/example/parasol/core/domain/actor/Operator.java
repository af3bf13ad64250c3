package com.example.parasol.core.domain.actor;

import java.util.UUID;

/**
 * One of our own staff, logged in.
 *
 * @param loginId which tells from where he came
 */
public record Operator(UUID id, String email, UUID loginId) implements Actor {}
