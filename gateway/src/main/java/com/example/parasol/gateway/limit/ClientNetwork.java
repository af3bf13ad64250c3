package com.example.parasol.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.springframework.web.server.ServerWebExchange;

/**
 * Whom a limit means: an address, or of IPv6 the network that a household has as a whole, which the
 * first half of the address names.
 */
final class ClientNetwork {

    private ClientNetwork() {}

    static long of(ServerWebExchange exchange) {
        return of(Objects.requireNonNull(exchange.getRequest().getRemoteAddress()).getAddress());
    }

    static long of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet6Address ? bytes.getLong() : bytes.getInt();
    }
}
