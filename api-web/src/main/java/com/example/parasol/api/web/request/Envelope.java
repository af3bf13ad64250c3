package com.example.parasol.api.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;

/** What every answer carries, also those that Tomcat gives by itself. */
final class Envelope {
    static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Envelope() {}

    /** Sets, never adds, so that each header stands once however often an answer is sealed. */
    static String seal(HttpServletRequest request, HttpServletResponse response) {
        var id = requestId(request, response);
        response.setHeader(REQUEST_ID, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return id;
    }

    /** The caller's own id is kept if it cannot disturb a log line. */
    private static String requestId(HttpServletRequest request, HttpServletResponse response) {
        var known = response.getHeader(REQUEST_ID);
        if (known != null) {
            return known;
        }
        var proposed = request.getHeader(REQUEST_ID);
        var accepted = proposed != null && ACCEPTED.matcher(proposed).matches();
        return accepted ? proposed : UUID.randomUUID().toString();
    }
}
