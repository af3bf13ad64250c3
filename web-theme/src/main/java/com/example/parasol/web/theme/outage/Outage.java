package com.example.parasol.web.theme.outage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;

/** The database cannot be reached: no fault of the request, and it will be back. */
public final class Outage {

    private static final String ATTRIBUTE = Outage.class.getName();
    private static final String RETRY_AFTER_SECONDS = "5";

    /** PostgreSQL's error codes, appendix A: connections, resources, an operator's intervention. */
    private static final Set<String> SQL_CLASSES = Set.of("08", "53", "57");

    private Outage() {}

    /**
     * Whether this request has met it. Then the login is unknown, not absent, and nobody should
     * wait for the database a second time.
     */
    public static boolean met(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    public static void meet(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    /**
     * Goes on only when the session could be read, for what would otherwise seem done and is not.
     *
     * @throws DataAccessResourceFailureException which becomes the refusal
     */
    public static void passUnlessMet(HttpServletRequest request) {
        if (met(request)) {
            throw new DataAccessResourceFailureException("The session could not be read");
        }
    }

    public static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    static boolean isBehind(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Throwable fault) {
        return switch (fault) {
            case DataAccessResourceFailureException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case QueryTimeoutException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLException sql -> is(sql);
            default -> false;
        };
    }

    /** Of a connection that has ended the pool tells without a code. */
    private static boolean is(SQLException fault) {
        return fault.getSQLState() instanceof String state
                ? state.length() == 5 && SQL_CLASSES.contains(state.substring(0, 2))
                : "Connection is closed".equals(fault.getMessage());
    }
}
