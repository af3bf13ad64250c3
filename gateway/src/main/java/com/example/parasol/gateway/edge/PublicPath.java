package com.example.parasol.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the public may ask for a path. One that two readers could read differently is refused, so
 * that the gateway and an application never disagree about whose it is.
 */
enum PublicPath {
    OPEN,
    HIDDEN,
    AMBIGUOUS;

    /** A segment that only platforms and colleagues ask, on a module's own port. */
    private static final Pattern PRIVATE =
            Pattern.compile(
                    "[/\\\\][\\x01-\\x20]*(actuator|livez|readyz)[\\x01-\\x20]*([/\\\\;?#\\x00]|$)",
                    Pattern.CASE_INSENSITIVE);

    /** The gateway's own health. */
    private static final Set<String> OWN = Set.of("/livez", "/readyz");

    private static final Pattern PLAIN = Pattern.compile("[!-~]*");

    /** Encoded controls, letters and digits, and an encoded / \ % . or ; */
    private static final Pattern ODD =
            Pattern.compile(
                    "[;\\\\]|//|/\\.{1,2}(/|$)"
                            + "|%([01][0-9A-F]|7F|3[0-9B]|[46][1-9A-F]|[57][0-9A]|2[5EF]|5C)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

    /** How often an encoding may be encoded again before nobody takes it off any more. */
    private static final int DEPTH = 5;

    static PublicPath of(URI uri) {
        var path = uri.getRawPath();
        if (OWN.contains(path)) {
            return OPEN;
        }
        if (hasPrivateSegment(path)) {
            return HIDDEN;
        }
        return isPlain(uri) ? OPEN : AMBIGUOUS;
    }

    private static boolean hasPrivateSegment(String path) {
        var reading = path;
        for (int i = 0; i < DEPTH && reading.indexOf('%') >= 0; i++) {
            reading = decode(reading);
        }
        return PRIVATE.matcher(reading).find();
    }

    private static boolean isPlain(URI uri) {
        var path = uri.getRawPath();
        return path.startsWith("/")
                && PLAIN.matcher(path).matches()
                && !ODD.matcher(path).find()
                && (path.indexOf('%') < 0 || isUtf8(decode(path)))
                && uri.getRawFragment() == null
                && (uri.getRawQuery() == null || PLAIN.matcher(uri.getRawQuery()).matches());
    }

    /** Takes off one layer, byte by byte as ISO 8859-1: nothing gets lost. */
    private static String decode(String path) {
        return ENCODED.matcher(path).replaceAll(PublicPath::character);
    }

    private static String character(MatchResult encoded) {
        var code = (char) Integer.parseInt(encoded.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(code));
    }

    private static boolean isUtf8(String bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
