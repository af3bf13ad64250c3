package com.example.parasol.web.theme.page;

import java.util.List;

/** Nothing but our own files runs, and inline only the script that carries this request's nonce. */
final class ContentSecurityPolicy {

    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self'; img-src 'self';"
                    + " font-src 'self'; connect-src %s; manifest-src 'self'; form-action 'self';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    static String of(String nonce, List<String> otherOrigins) {
        var origins = String.join(" ", otherOrigins);
        return POLICY.formatted(nonce, origins.isEmpty() ? "'self'" : "'self' " + origins);
    }

    private ContentSecurityPolicy() {}
}
