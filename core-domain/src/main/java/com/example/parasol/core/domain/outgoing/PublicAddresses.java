package com.example.parasol.core.domain.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the addresses of the public Internet from all others (IANA's registries of special-purpose
 * addresses). Of IPv6 only what is handed out to networks passes, so that the forms which carry an
 * IPv4 address (64:ff9b::/96, 2002::/16, ::ffff:0:0/96) cannot carry a private one.
 */
final class PublicAddresses {

    private record Range(byte[] prefix, int bits) {

        static Range parse(String text) {
            var parts = text.split("/");
            return new Range(
                    InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> SPECIAL_V4 =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4")
                    .map(Range::parse)
                    .toList();

    private static final Range GLOBAL_V6 = Range.parse("2000::/3");

    private static final List<Range> SPECIAL_V6 =
            Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
                    .map(Range::parse)
                    .toList();

    private PublicAddresses() {}

    /** Java itself turns ::ffff:0:0/96 into IPv4. */
    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? SPECIAL_V4.stream().noneMatch(range -> range.contains(bytes))
                : GLOBAL_V6.contains(bytes)
                        && SPECIAL_V6.stream().noneMatch(range -> range.contains(bytes));
    }
}
