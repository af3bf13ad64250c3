package com.example.parasol.core.domain.outgoing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Looks a name up once, and lets the client connect to these addresses and no others: a name that
 * has another answer a moment later gains nothing. One private address spoils them all.
 */
@Component
class GuardedResolver implements DnsResolver {

    /** The name leads into a private network. */
    static final class PrivateAddress extends UnknownHostException {

        PrivateAddress(String host) {
            super(host + " is not an address of the public Internet");
        }
    }

    private final AllowedHosts allowed;

    GuardedResolver(AllowedHosts allowed) {
        this.allowed = allowed;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses = lookUp(host);
        if (!allowed.contains(host, port)
                && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
            throw new PrivateAddress(host);
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    /** Without a port nothing is excepted. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream()
                .map(InetSocketAddress::getAddress)
                .toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
