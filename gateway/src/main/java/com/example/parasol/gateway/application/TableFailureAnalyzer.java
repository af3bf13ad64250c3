package com.example.parasol.gateway.application;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class TableFailureAnalyzer extends AbstractFailureAnalyzer<TableException> {

    private static final String ACTION =
            "Mend umbrella.yaml, or the file that parasol.gateway.table names. A row looks like"
                    + " this: admin-web: {path: /admin, cookies: [admin_], addresses:"
                    + " [\"http://127.0.0.1:8083\"]}. UMBRELLA_ADMIN_WEB=http://host:port replaces"
                    + " the addresses.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TableException cause) {
        return new FailureAnalysis(cause.getMessage(), ACTION, cause);
    }
}
