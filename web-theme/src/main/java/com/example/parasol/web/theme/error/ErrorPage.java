package com.example.parasol.web.theme.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * What an error page says, by message key {@code error.<text>.title} and {@code error.<text>.help}.
 *
 * @param status of the answer
 * @param text 404, 503 …, or the reason where a status has several, such as {@code csrf}
 */
record ErrorPage(int status, String text) {

    private static final Set<Integer> EXPLAINED =
            Set.of(400, 403, 404, 405, 410, 413, 429, 500, 503);

    static ErrorPage of(HttpServletRequest request) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : HttpStatus.NOT_FOUND.value();
        var reason = request.getAttribute("errorReason");
        return new ErrorPage(status, reason != null ? reason.toString() : textFor(status));
    }

    private static String textFor(int status) {
        if (EXPLAINED.contains(status)) {
            return String.valueOf(status);
        }
        return status < 500 ? "400" : "500";
    }

    String title() {
        var known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    /** A stable name for programs: {@code not-found}, {@code csrf}. */
    String type() {
        return "/docs/problems/"
                + (Character.isDigit(text.charAt(0)) ? title() : text)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace(' ', '-');
    }
}
