package com.example.parasol.web.theme.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/**
 * Every error that people can tell apart. The name, in lower case, is the message key ({@code
 * error.not-found.title}) and the problem's type, and a promise to programs.
 */
enum ErrorKind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    NOT_ALLOWED(403),
    CSRF(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    GONE(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503),
    NOT_DONE(503);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    static ErrorKind of(HttpServletRequest request) {
        if (request.getAttribute("errorReason") instanceof String reason) {
            return valueOf(reason);
        }
        var kind = of(status(request));
        return kind == UNAVAILABLE && isForm(request) ? NOT_DONE : kind;
    }

    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
    }

    static ErrorKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }

    /** Whoever opens the error page by its own address finds nothing. */
    static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : NOT_FOUND.status;
    }

    /** {@code not-found}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
