package com.example.parasol.core.domain.linkimport;

import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of which no link was made.
 *
 * @param line where the row begins in the file; the header is line 1
 */
public record ImportProblem(int line, List<Fault> faults) {

    /**
     * One thing wrong with it.
     *
     * @param column null when it is the whole row
     * @param code stable, for programs, for example {@code url}
     * @param detail a sentence for people that says what to do
     */
    public record Fault(@Nullable String column, String code, String detail) {

        private static Fault of(Violation violation) {
            return new Fault(violation.field(), violation.code(), violation.detail());
        }
    }

    static ImportProblem of(int line, DomainException refusal) {
        return new ImportProblem(line, faults(refusal));
    }

    /** Of a row with more cells than the file has columns: it cannot mean what it says. */
    static ImportProblem ofMisfit(int line) {
        return new ImportProblem(
                line,
                List.of(
                        new Fault(
                                null,
                                "cells",
                                "Put quotes around a cell that contains commas: there are too many cells")));
    }

    private static List<Fault> faults(DomainException refusal) {
        return switch (refusal) {
            case Invalid invalid -> invalid.violations().stream().map(Fault::of).toList();
            case Conflict conflict -> List.of(Fault.of(conflict.violation()));
            case QuotaExceeded quota ->
                    List.of(new Fault(null, "quota-exceeded", String.valueOf(quota.getMessage())));
            case NotFound _, NotAllowed _, LoginTooOld _, Stale _, TooBusy _, TooOften _ ->
                    throw refusal;
        };
    }
}
