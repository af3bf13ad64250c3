package com.example.parasol.web.theme.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
        return thenBackTo("/login", request);
    }

    /**
     * Where a login goes on that waits for its second factor.
     *
     * @param destination where it leads after that, a path of our own
     */
    public static String loginCodeThen(String destination) {
        return "/login/code?return_to=" + UriUtils.encode(destination, StandardCharsets.UTF_8);
    }

    /** The path of a page that comes before what was asked for. */
    static String thenBackTo(String page, HttpServletRequest request) {
        return request.getMethod().equals("GET") ? page + backTo(request) : page;
    }

    /** {@code /login/again?return_to=…}; a form leads back to the page on which it stood. */
    static String loginAgainThenBackTo(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                ? "/login/again" + backTo(request)
                : "/login/again" + backToReferer(request);
    }

    private static String backTo(HttpServletRequest request) {
        return backTo(request, request.getRequestURI(), request.getQueryString());
    }

    /** Only its path is read, so that even a forged one leads nowhere else. */
    private static String backToReferer(HttpServletRequest request) {
        try {
            var referer = URI.create(Objects.toString(request.getHeader(HttpHeaders.REFERER), ""));
            var path = referer.getRawPath();
            return path != null && path.startsWith(request.getContextPath() + "/")
                    ? backTo(request, path, referer.getRawQuery())
                    : "";
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static String backTo(HttpServletRequest request, String uri, @Nullable String query) {
        var path = uri.substring(request.getContextPath().length());
        var wish = query == null ? path : path + "?" + query;
        return "?return_to=" + UriUtils.encode(wish, StandardCharsets.UTF_8);
    }

    private ReturnPath() {}
}
