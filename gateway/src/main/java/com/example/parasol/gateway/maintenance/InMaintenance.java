package com.example.parasol.gateway.maintenance;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Closed on purpose. */
class InMaintenance extends ErrorResponseException {

    InMaintenance(Duration retryAfter) {
        super(HttpStatus.SERVICE_UNAVAILABLE, words(), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
    }

    private static ProblemDetail words() {
        var words =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "We are working on the site and will be back soon. Nothing is lost.");
        words.setTitle("Closed for maintenance");
        return words;
    }
}
