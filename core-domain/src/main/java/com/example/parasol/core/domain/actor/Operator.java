package com.example.parasol.core.domain.actor;

import java.util.UUID;

/** One of our own staff. */
public record Operator(UUID id, String email) implements Actor {}
