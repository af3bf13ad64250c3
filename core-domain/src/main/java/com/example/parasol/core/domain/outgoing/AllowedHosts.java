package com.example.parasol.core.domain.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The exceptions that {@code parasol.outgoing.allow} makes, by the host as it is written. */
@Component
class AllowedHosts {

    private static final Pattern ENTRY =
            Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]/@]+):(\\*|\\d+)");
    private static final Pattern LOCALHOST =
            Pattern.compile("(?:.*\\.)?localhost(?:\\.localdomain)?\\.?");

    /** In production customers could make us call ourselves. */
    static final class LoopbackAllowed extends IllegalStateException {

        LoopbackAllowed(Entry entry) {
            super(
                    "parasol.outgoing.allow lets customers reach this machine by %s:%s."
                            .formatted(entry.host(), entry.port()));
        }
    }

    private record Entry(String host, String port) {

        static Entry parse(String text) {
            var entry = ENTRY.matcher(text.strip().toLowerCase(Locale.ROOT));
            if (!entry.matches()) {
                throw new IllegalArgumentException(
                        "parasol.outgoing.allow takes host:port or host:*, such as hooks.internal:8443, not "
                                + text);
            }
            return new Entry(entry.group(1), entry.group(2));
        }

        boolean contains(String otherHost, int otherPort) {
            return host.equals(otherHost)
                    && (port.equals("*") || port.equals(Integer.toString(otherPort)));
        }

        /** By its name, or by a number in any of the ways in which one can be written. */
        boolean isLoopback() {
            if (LOCALHOST.matcher(host).matches()) {
                return true;
            }
            try {
                var address =
                        host.startsWith("[")
                                ? InetAddress.ofLiteral(host)
                                : Inet4Address.ofPosixLiteral(host);
                return address.isLoopbackAddress() || address.isAnyLocalAddress();
            } catch (IllegalArgumentException name) {
                return false;
            }
        }
    }

    private final List<Entry> entries;

    /**
     * @throws LoopbackAllowed in production, when an entry leads back to this machine
     */
    AllowedHosts(OutgoingProperties properties, Environment environment) {
        this.entries = properties.allow().stream().map(Entry::parse).toList();
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            entries.stream()
                    .filter(Entry::isLoopback)
                    .findFirst()
                    .ifPresent(entry -> {
                        throw new LoopbackAllowed(entry);
                    });
        }
    }

    boolean contains(String host, int port) {
        var lower = host.toLowerCase(Locale.ROOT);
        return entries.stream().anyMatch(entry -> entry.contains(lower, port));
    }
}
