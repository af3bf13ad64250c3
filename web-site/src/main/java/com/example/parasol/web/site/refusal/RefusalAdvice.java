package com.example.parasol.web.site.refusal;

import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.TooOften;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Forms show their own violations; whatever else is refused gets the theme's error page. */
@ControllerAdvice
class RefusalAdvice {

    @ExceptionHandler
    void refuse(DomainException refusal, HttpServletResponse response) throws IOException {
        switch (refusal) {
            case NotFound _ -> response.sendError(HttpStatus.NOT_FOUND.value());
            case NotAllowed _, LoginTooOld _ -> response.sendError(HttpStatus.FORBIDDEN.value());
            case Invalid _ -> response.sendError(HttpStatus.BAD_REQUEST.value());
            case Conflict _, QuotaExceeded _, Stale _ ->
                    response.sendError(HttpStatus.CONFLICT.value());
            case TooBusy busy ->
                    comeBack(response, HttpStatus.SERVICE_UNAVAILABLE, busy.retryAfter());
            case TooOften often ->
                    comeBack(response, HttpStatus.TOO_MANY_REQUESTS, often.retryAfter());
        }
    }

    private static void comeBack(HttpServletResponse response, HttpStatus status, Duration after)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(after.toSeconds()));
        response.sendError(status.value());
    }
}
