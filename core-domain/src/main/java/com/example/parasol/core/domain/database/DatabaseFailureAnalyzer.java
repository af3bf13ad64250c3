package com.example.parasol.core.domain.database;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Says what to set when there is no database, before Boot's own analyzer talks of drivers. */
@Order(0)
final class DatabaseFailureAnalyzer implements FailureAnalyzer {

    private static final String ACTION =
            "Set DATABASE_URL to a PostgreSQL 18, for example"
                    + " DATABASE_URL=postgres://user:password@localhost:5432/parasol";

    private final @Nullable Environment environment;

    DatabaseFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        if (causes(failure).anyMatch(InvalidDatabaseUrl.class::isInstance)) {
            return new FailureAnalysis("DATABASE_URL is not a PostgreSQL URL.", ACTION, failure);
        }
        if (isUnset() && causes(failure).anyMatch(DatabaseFailureAnalyzer::isOfDataSource)) {
            return new FailureAnalysis("Parasol has no database.", ACTION, failure);
        }
        return null;
    }

    private boolean isUnset() {
        return environment != null
                && !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    /** Boot's exception for a missing URL is not public. */
    private static boolean isOfDataSource(Throwable cause) {
        return cause.getClass().getPackage().equals(DataSourceProperties.class.getPackage());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
