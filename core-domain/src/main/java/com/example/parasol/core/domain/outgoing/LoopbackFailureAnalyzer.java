package com.example.parasol.core.domain.outgoing;

import com.example.parasol.core.domain.outgoing.AllowedHosts.LoopbackAllowed;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to take out of the settings. */
final class LoopbackFailureAnalyzer extends AbstractFailureAnalyzer<LoopbackAllowed> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, LoopbackAllowed cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Take it out of parasol.outgoing.allow (PARASOL_OUTGOING_ALLOW); it is for development only.",
                failure);
    }
}
