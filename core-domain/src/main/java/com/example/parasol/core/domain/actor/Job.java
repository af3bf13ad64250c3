package com.example.parasol.core.domain.actor;

/** Parasol itself, doing the named piece of work. */
public record Job(String name) implements Actor {}
