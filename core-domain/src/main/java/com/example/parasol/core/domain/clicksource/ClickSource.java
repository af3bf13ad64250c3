package com.example.parasol.core.domain.clicksource;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of who clicked.
 *
 * @param host of the page that the link stood on, in lower case; empty when it is not known
 */
public record ClickSource(String host, DeviceKind device) {

    // the host of RFC 3986, section 3.2, as names and IPv4 addresses are written
    private static final Pattern HOST =
            Pattern.compile(
                    "https?://(?:[^/?#@]*+@)?([a-z0-9-]++(?:\\.[a-z0-9-]++)*+)\\.?(?::\\d*+)?(?:[/?#].*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int MAX_HOST = 253;

    /**
     * Forgets everything else at once.
     *
     * @param referrer the header Referer, where {@code www.} is no other host
     * @param userAgent the header User-Agent
     */
    public static ClickSource of(@Nullable String referrer, @Nullable String userAgent) {
        return new ClickSource(host(referrer), DeviceKind.of(userAgent));
    }

    private static String host(@Nullable String referrer) {
        var found = HOST.matcher(referrer == null ? "" : referrer);
        if (!found.matches() || found.group(1).length() > MAX_HOST) {
            return "";
        }
        var host = found.group(1).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
