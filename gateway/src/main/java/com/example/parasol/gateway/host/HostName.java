package com.example.parasol.gateway.host;

import java.util.Locale;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The host that a request names, without its port, in lower case. */
final class HostName {

    private HostName() {}

    static String of(ServerHttpRequest request) {
        var authority = request.getURI().getRawAuthority();
        var colon = authority.lastIndexOf(':');
        var name = colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
        return name.toLowerCase(Locale.ROOT);
    }
}
