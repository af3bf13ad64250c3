package com.example.parasol.web.theme.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where to go after a login: a path of this application and nothing else, or a link in a mail could
 * send people through our login to somebody else's page.
 */
public final class ReturnPath {

    /**
     * One slash, then no second one and no backslash, which browsers read as one. No braces, which
     * stand in no address, but for variables in Spring's redirects.
     */
    private static final Pattern OWN =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\{}]]{0,1023}");

    /** The wish, if it is a path of our own, else the fallback. */
    public static String orElse(@Nullable String wish, String fallback) {
        return wish != null && OWN.matcher(wish).matches() ? wish : fallback;
    }

    /** {@code /login?return_to=…}; only a GET can be repeated after the login. */
    static String loginThenBackTo(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/login";
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        var wish = query == null ? path : path + "?" + query;
        return "/login?return_to=" + UriUtils.encode(wish, StandardCharsets.UTF_8);
    }

    private ReturnPath() {}
}
