package com.example.parasol.core.domain.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** From where somebody calls. */
public final class ClientNetwork {

    private ClientNetwork() {}

    /**
     * What tells callers apart by their addresses: those of an IPv6 network are one (RFC 6177).
     *
     * @param address of the client, as the server sees it
     */
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException e) {
            // a test's or a broken proxy's; as it is, it still tells callers apart
            return address;
        }
    }
}
