package com.example.parasol.web.theme.page;

import java.util.List;
import java.util.Map;

/** The headers that stand exactly once on every answer. */
public final class PageHeaders {

    /** For a page without scripts of its own. */
    public static Map<String, String> plain() {
        return of("none", List.of(), "no-store");
    }

    static Map<String, String> of(String nonce, List<String> otherOrigins, String caching) {
        return Map.of(
                "Content-Security-Policy",
                ContentSecurityPolicy.of(nonce, otherOrigins),
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "strict-origin-when-cross-origin",
                "Cache-Control",
                caching);
    }

    private PageHeaders() {}
}
