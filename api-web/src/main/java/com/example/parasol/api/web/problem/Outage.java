package com.example.parasol.api.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The database cannot be reached, or went away in the middle of a transaction: no fault of the
 * request, and it will be back.
 */
final class Outage {
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** PostgreSQL's error codes, appendix A: connections, resources, an operator's intervention. */
    private static final Set<String> SQL_CLASSES = Set.of("08", "53", "57");

    private Outage() {}

    /** What a rollback says that failed too hides what was lost: all causes are looked at. */
    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case QueryTimeoutException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLException sql -> is(sql);
            default -> false;
        };
    }

    /** Of a connection that has ended the pool tells without a code. */
    private static boolean is(SQLException failure) {
        return failure.getSQLState() instanceof String state
                ? state.length() == 5 && SQL_CLASSES.contains(state.substring(0, 2))
                : "Connection is closed".equals(failure.getMessage());
    }
}
