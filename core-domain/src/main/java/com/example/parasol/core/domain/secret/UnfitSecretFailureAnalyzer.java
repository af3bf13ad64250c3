package com.example.parasol.core.domain.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which secret it is and how to get a better one. */
final class UnfitSecretFailureAnalyzer extends AbstractFailureAnalyzer<UnfitSecret> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnfitSecret cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.mend(), failure);
    }
}
