package com.example.parasol.web.theme.outage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageCauseTests {

    static List<Exception> outages() {
        return List.of(
                new DataAccessResourceFailureException("no connection"),
                new CannotCreateTransactionException("no connection"),
                new QueryTimeoutException("took too long"),
                new SQLTransientConnectionException("the pool is empty"),
                new ServletException(new CannotCreateTransactionException("no connection")));
    }

    static List<Exception> faults() {
        return List.of(
                new IllegalStateException("ours"),
                new NullPointerException(),
                new DataIntegrityViolationException("a rule"),
                new BadSqlGrammarException("find", "selct", new SQLException("syntax", "42601")),
                new SQLException("without a code"),
                new SQLException("with an odd code", "5"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whatHappensWithoutADatabaseIsAnOutage(Exception fault) {
        assertThat(Outage.isBehind(fault)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P03", "57014"})
    void aConnectionThatBrokeAtTheCommitIsAnOutage(String code) {
        var commit = new TransactionSystemException("commit", new SQLException("gone", code));

        assertThat(Outage.isBehind(commit)).isTrue();
    }

    @Test
    void aConnectionThatEndedBeforeTheRollbackIsAnOutage() {
        var closed = new SQLException("Connection is closed");

        assertThat(Outage.isBehind(new RuntimeException("rollback", closed))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfOursIsNone(Exception fault) {
        assertThat(Outage.isBehind(fault)).isFalse();
    }
}
