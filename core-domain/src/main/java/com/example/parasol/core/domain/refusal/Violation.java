package com.example.parasol.core.domain.refusal;

/**
 * One thing wrong with one field.
 *
 * @param field the name in the input record, for example {@code target}
 * @param code stable, for programs, for example {@code url}
 * @param detail a sentence for people that says what to do
 */
public record Violation(String field, String code, String detail) {}
