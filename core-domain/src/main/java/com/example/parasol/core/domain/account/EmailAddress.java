package com.example.parasol.core.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address as browsers accept it (HTML, "valid email address"), with a dot in its domain. */
public final class EmailAddress {

    // RFC 5321, 4.5.3.1: a path has at most 256 octets, two of them the angle brackets
    private static final int MAX = 254;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
                            + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
                            + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    private EmailAddress() {}

    /**
     * The form in which addresses are stored and compared: in lower case and without spaces around
     * it, so that one mailbox has one account; empty when it is no address.
     */
    public static Optional<String> parse(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= MAX && ADDRESS.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}
