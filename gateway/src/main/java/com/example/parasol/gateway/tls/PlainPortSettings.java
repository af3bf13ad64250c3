package com.example.parasol.gateway.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The port without TLS.
 *
 * @param redirectPort the port on which pages are sent to https, 80 as a rule; without it there is
 *     none
 * @param challenges the folder into which a client of Let's Encrypt writes its proofs, to be served
 *     on the port without TLS (RFC 8555, section 8.3); without it none is
 */
@ConfigurationProperties("parasol.gateway.tls")
record PlainPortSettings(@Nullable Integer redirectPort, @Nullable Path challenges) {

    /** Whether it came in there. */
    boolean received(ServerHttpRequest request) {
        var local = request.getLocalAddress();
        return redirectPort != null && local != null && local.getPort() == redirectPort;
    }
}
