package com.example.parasol.umbrella;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence why the umbrella did not open, and what mends it. */
class UmbrellaFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PortTakenException taken -> {
                    return new FailureAnalysis(
                            taken.getMessage() + ".",
                            "Stop the other process, or set %s to a free port."
                                    .formatted(taken.setting()),
                            taken);
                }
                case TooFewConnectionsException few -> {
                    return new FailureAnalysis(
                            few.getMessage() + ".",
                            "Set PARASOL_DATABASE_CONNECTIONS to %d or more."
                                    .formatted(few.least()),
                            few);
                }
                case ApplicationFailedException failed -> {
                    return new FailureAnalysis(
                            failed.getMessage() + ".",
                            "Read its own report, which stands above this one.",
                            failed);
                }
                default -> {}
            }
        }
        return null;
    }
}
