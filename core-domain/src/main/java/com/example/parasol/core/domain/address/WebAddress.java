package com.example.parasol.core.domain.address;

import java.net.URI;
import java.util.Locale;

/** Addresses that people type, as they are kept and called. */
public final class WebAddress {

    private WebAddress() {}

    /**
     * The same address in ASCII, as it goes into a header or a request line, its scheme in lower
     * case (RFC 3986, section 6.2.2).
     *
     * @throws IllegalArgumentException when it is no URI
     */
    public static URI of(String typed) {
        var ascii = URI.create(URI.create(typed).toASCIIString());
        var scheme = ascii.getScheme();
        return scheme == null
                ? ascii
                : URI.create(
                        scheme.toLowerCase(Locale.ROOT)
                                + ascii.toString().substring(scheme.length()));
    }
}
