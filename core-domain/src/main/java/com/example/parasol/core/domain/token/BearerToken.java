package com.example.parasol.core.domain.token;

import com.example.parasol.core.domain.secret.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The text that callers present: a prefix that scanners for leaked secrets recognise, 32 random
 * bytes in base 62 (43 characters), and a checksum over that secret part (CRC-32 in base 62, 6
 * characters), so that a mistyped token is refused without a look into the database.
 */
public record BearerToken(Kind kind, String text) {

    /** Who presents it. */
    public enum Kind {
        KEY("parasol_live_"),
        DASHBOARD("parasol_dash_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SECRET_LENGTH = 43;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int SHOWN = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    public static BearerToken random(Kind kind) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = base62(new BigInteger(1, bytes), SECRET_LENGTH);
        return new BearerToken(kind, kind.prefix + secret + checksum(secret));
    }

    /** Whether the text can be a token of ours. */
    static boolean isWhole(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.startsWith(kind.prefix))
                .anyMatch(kind -> hasChecksum(text.substring(kind.prefix.length())));
    }

    private static boolean hasChecksum(String rest) {
        return rest.length() == SECRET_LENGTH + CHECKSUM_LENGTH
                && rest.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
                && rest.endsWith(checksum(rest.substring(0, SECRET_LENGTH)));
    }

    /** SHA-256: enough for 256 random bits, and it can be looked up. */
    public byte[] hash() {
        return hash(text);
    }

    static byte[] hash(String text) {
        return Sha256.of(text);
    }

    /** What may be shown later, to tell tokens apart. */
    public String shown() {
        return text.substring(0, kind.prefix.length() + SHOWN);
    }

    @Override
    public String toString() {
        return shown() + "…";
    }

    private static String checksum(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM_LENGTH);
    }

    private static String base62(BigInteger number, int length) {
        var digits = new char[length];
        var rest = number;
        for (var i = length - 1; i >= 0; i--) {
            var parts = rest.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
            digits[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(digits);
    }
}
