package com.example.parasol.core.domain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.mock.env.MockEnvironment;

class DatabaseFailureAnalyzerTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutADatabaseOneSentenceSaysWhatToSet() throws Exception {
        var analysis = new DatabaseFailureAnalyzer(environment).analyze(missingUrl());

        assertThat(analysis)
                .extracting(FailureAnalysis::getAction)
                .asString()
                .contains("DATABASE_URL=postgres://");
    }

    @Test
    void anInvalidUrlIsExplainedTheSameWay() {
        var failure = new IllegalStateException(new InvalidDatabaseUrl());

        var analysis = new DatabaseFailureAnalyzer(null).analyze(failure);

        assertThat(analysis)
                .extracting(FailureAnalysis::getAction)
                .asString()
                .contains("DATABASE_URL=postgres://");
    }

    @Test
    void otherFailuresAreNotExplained() throws Exception {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://h/db");

        assertThat(new DatabaseFailureAnalyzer(environment).analyze(missingUrl())).isNull();
        assertThat(
                        new DatabaseFailureAnalyzer(new MockEnvironment())
                                .analyze(new IllegalStateException()))
                .isNull();
    }

    /** As Boot fails: its own exception, somewhere below others. */
    private static Throwable missingUrl() throws Exception {
        var properties = new DataSourceProperties();
        properties.setBeanClassLoader(DatabaseFailureAnalyzerTests.class.getClassLoader());
        properties.afterPropertiesSet();
        var cause = catchThrowable(properties::determineUrl);
        return new BeanCreationException("dataSource", "no URL", cause);
    }
}
