package com.example.parasol.admin.web;

import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.refusal.TooBusy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Gives each refusal its status; the theme's error page does the explaining. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    void refused(DomainException refusal, HttpServletResponse response) throws IOException {
        switch (refusal) {
            case NotFound _ -> response.sendError(HttpStatus.NOT_FOUND.value());
            case NotAllowed _ -> response.sendError(HttpStatus.FORBIDDEN.value());
            case Invalid _ -> response.sendError(HttpStatus.BAD_REQUEST.value());
            case Conflict _, QuotaExceeded _ -> response.sendError(HttpStatus.CONFLICT.value());
            case TooBusy busy -> unavailable(response, busy.retryAfter());
        }
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    void withoutDatabase(Exception e, HttpServletResponse response) throws IOException {
        log.warn("Refused a request without the database: {}", e.toString());
        unavailable(response, Duration.ofSeconds(5));
    }

    /**
     * A path whose id cannot be one leads nowhere; a parameter that cannot be read is a mistake.
     */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException e, HttpServletResponse response)
            throws IOException {
        var inPath = e.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }

    private static void unavailable(HttpServletResponse response, Duration retryAfter)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
