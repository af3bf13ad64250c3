package com.example.parasol.web.theme.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Cookies ignore ports and paths are no wall between them: each application has names of its own.
 * Over https the browser guards them too ({@code __Host-}: Secure, this host only, Path=/).
 *
 * @param prefix the application's own, such as {@code site_}
 * @param secure whether people reach us by https
 */
public record CookieRules(String prefix, boolean secure) {

    static final String PATH = "/";
    static final String SAME_SITE = "Lax";

    String session() {
        return name("session");
    }

    String csrf() {
        return name("csrf");
    }

    private String name(String purpose) {
        return (secure ? "__Host-" : "") + prefix + purpose;
    }

    /** Whether the caller may be logged in: known without asking the database. */
    public boolean carriesSession(HttpServletRequest request) {
        return WebUtils.getCookie(request, session()) != null;
    }
}
