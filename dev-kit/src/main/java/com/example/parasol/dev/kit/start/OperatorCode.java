package com.example.parasol.dev.kit.start;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The code of the demo operator's authenticator app, for whoever has none at hand. */
final class OperatorCode {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator();

    /** As it is at that moment, in two groups for reading. */
    static String at(Instant now, String secret) {
        try {
            var code =
                    GENERATOR.generateOneTimePasswordString(
                            new SecretKeySpec(
                                    new Base32().decode(secret), GENERATOR.getAlgorithm()),
                            now);
            return code.substring(0, 3) + " " + code.substring(3);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For how many seconds the app shows it. */
    static long secondsLeft(Instant now) {
        var step = GENERATOR.getTimeStep().toSeconds();
        return step - now.getEpochSecond() % step;
    }

    private OperatorCode() {}
}
