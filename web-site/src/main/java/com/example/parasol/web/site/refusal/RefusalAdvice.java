package com.example.parasol.web.site.refusal;

import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooBusy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Forms show their own violations; whatever else is refused gets the theme's error page. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

    @ExceptionHandler
    void refuse(DomainException refusal, HttpServletResponse response) throws IOException {
        switch (refusal) {
            case TooBusy busy -> comeBack(response, busy.retryAfter());
            case NotFound _ -> response.sendError(HttpStatus.NOT_FOUND.value());
            default -> response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void withoutDatabase(Exception fault, HttpServletResponse response) throws IOException {
        log.warn("The database did not answer: {}", fault.toString());
        comeBack(response, DATABASE_PAUSE);
    }

    private static void comeBack(HttpServletResponse response, Duration after) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(after.toSeconds()));
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
