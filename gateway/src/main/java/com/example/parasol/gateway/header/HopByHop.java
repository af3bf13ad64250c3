package com.example.parasol.gateway.header;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Headers that concern one connection only, and go no further (RFC 9110, section 7.6.1). */
final class HopByHop {

    private static final Set<String> ALWAYS =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    private HopByHop() {}

    /** Their names in lower case, with those that the sender calls so. */
    static Set<String> in(HttpHeaders headers) {
        var named = headers.getConnection().stream().map(HopByHop::lower).toList();
        if (ALWAYS.containsAll(named)) {
            return ALWAYS;
        }
        var all = new HashSet<>(ALWAYS);
        all.addAll(named);
        return all;
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
