package com.example.parasol.dev.kit.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link PostgresFailure} as prose instead of a stack trace. */
final class PostgresFailureAnalyzer extends AbstractFailureAnalyzer<PostgresFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresFailure cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
