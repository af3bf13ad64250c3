package com.example.parasol.gateway.edge;

import java.util.regex.Pattern;

/**
 * What may stand in a Host header: a name or an address, with a port or without (RFC 9110, section
 * 7.2).
 */
final class Hosts {

    private static final Pattern SOUND =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?");

    private static final int PORT = 2;

    private Hosts() {}

    static boolean isSound(String host) {
        var parts = SOUND.matcher(host);
        return parts.matches()
                && (parts.group(PORT) == null || Integer.parseInt(parts.group(PORT)) <= 65535);
    }

    /** Whether both have the same name, at whatever port. */
    static boolean areSame(String one, String other) {
        return nameIn(one).equalsIgnoreCase(nameIn(other));
    }

    private static String nameIn(String host) {
        var parts = SOUND.matcher(host);
        return parts.matches() ? parts.group(1) : host;
    }
}
