package com.example.parasol.core.domain.outgoing;

import com.example.parasol.core.domain.address.WebAddress;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which URLs we call, as far as one can tell without looking up the name; that is done at every
 * call, by {@link GuardedResolver}.
 */
@Component
public class OutgoingUrls {

    private static final int MAX = 2_048;
    private static final Set<Integer> PORTS = Set.of(80, 443);

    /** Browsers and C libraries read 0x7f.1 and 2130706433 as IPv4 addresses. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final Pattern LOCAL_NAME =
            Pattern.compile(
                    "[^.]*|.*\\.|(?:.*\\.)?(?:localhost|local|internal|localdomain|home\\.arpa)");

    private final AllowedHosts allowed;

    OutgoingUrls(AllowedHosts allowed) {
        this.allowed = allowed;
    }

    /** What is wrong with a URL that somebody typed; empty when it may be called. */
    public Optional<Violation> check(String field, String typed) {
        try {
            var url = WebAddress.of(typed);
            return PlainText.isClean(typed) && url.toString().length() <= MAX
                    ? check(field, url)
                    : wrong(field, "url", "Enter an address of at most 2,048 characters");
        } catch (IllegalArgumentException e) {
            return wrong(field, "url", "Enter an address that begins with https://");
        }
    }

    private Optional<Violation> check(String field, URI url) {
        var secure = "https".equals(url.getScheme());
        if (!(secure || "http".equals(url.getScheme()))
                || url.getHost() == null
                || url.getRawFragment() != null) {
            return wrong(field, "url", "Enter an address that begins with https://, without a #");
        }
        if (url.getRawUserInfo() != null) {
            return wrong(field, "user-info", "Leave out the name and password before the host");
        }
        if (allowed.contains(url.getHost(), port(url))) {
            return Optional.empty();
        }
        if (!secure) {
            return wrong(field, "https", "Use https: others could read what we send");
        }
        if (!PORTS.contains(port(url))) {
            return wrong(field, "port", "Leave out the port");
        }
        return isLocal(url.getHost().toLowerCase(Locale.ROOT))
                ? wrong(field, "address", "Enter an address that the whole Internet can reach")
                : Optional.empty();
    }

    static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    private static boolean isLocal(String host) {
        if (host.startsWith("[") || IPV4.matcher(host).matches()) {
            return !isPublicLiteral(host);
        }
        return NUMBER.matcher(host).matches() || LOCAL_NAME.matcher(host).matches();
    }

    private static boolean isPublicLiteral(String literal) {
        try {
            return PublicAddresses.isPublic(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Violation> wrong(String field, String code, String detail) {
        return Optional.of(new Violation(field, code, detail));
    }
}
