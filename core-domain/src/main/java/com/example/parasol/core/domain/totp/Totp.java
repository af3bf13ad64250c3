package com.example.parasol.core.domain.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Time-based one-time passwords (RFC 6238) as all authenticator apps make them: six digits, SHA-1,
 * steps of 30 seconds.
 */
@Component
public class Totp {

    // RFC 4226, section 4, R6 recommends 160 bits
    private static final BytesKeyGenerator RANDOM = KeyGenerators.secureRandom(20);

    private static final String ISSUER = "Parasol";

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final long stepMillis = generator.getTimeStep().toMillis();
    private final Clock clock;

    Totp(Clock clock) {
        this.clock = clock;
    }

    /** A secret to be shared with somebody's app: 32 characters of Base32. */
    public String newSecret() {
        return new Base32().encodeToString(RANDOM.generateKey());
    }

    /** What an app reads from a QR code (Google Authenticator's key URI format). */
    public URI uri(String secret, String owner) {
        var issuer = encode(ISSUER);
        return URI.create(
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(issuer, encode(owner), secret, issuer));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The step of which it is the code. Clocks differ, so the step before and the one after count
     * too (RFC 6238, section 5.2); no step counts twice.
     *
     * @param code as typed; spaces do not count
     * @param lastStep the last step that was used, to be replaced by the one returned
     * @return empty when the code is wrong, or was used
     */
    public OptionalLong match(String secret, String code, long lastStep) {
        var digits = code.replaceAll("\\s", "");
        var step = clock.instant().toEpochMilli() / stepMillis;
        return LongStream.of(step, step - 1, step + 1)
                .filter(candidate -> candidate > lastStep && code(secret, candidate).equals(digits))
                .findFirst();
    }

    private String code(String secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()),
                    Instant.ofEpochMilli(step * stepMillis));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
