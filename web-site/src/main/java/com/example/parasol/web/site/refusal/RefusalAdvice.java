package com.example.parasol.web.site.refusal;

import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooBusy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Forms show their own violations; whatever else is refused gets the theme's error page. */
@ControllerAdvice
class RefusalAdvice {

    @ExceptionHandler
    void refuse(DomainException refusal, HttpServletResponse response) throws IOException {
        if (refusal instanceof TooBusy busy) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(busy.retryAfter().toSeconds()));
        }
        response.sendError(
                switch (refusal) {
                    case NotFound _ -> HttpStatus.NOT_FOUND.value();
                    case TooBusy _ -> HttpStatus.SERVICE_UNAVAILABLE.value();
                    default -> HttpStatus.BAD_REQUEST.value();
                });
    }
}
