package com.example.parasol.web.site;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** A phone with somebody's authenticator app on it, and the paper with his recovery codes. */
public record Phone(String secret, List<String> recoveryCodes) {

    /** What the app shows now: one that has not been used yet. */
    public String code() {
        return code(secret, 0);
    }

    /** The next one, for whoever does not want to wait: clocks may differ. */
    public String nextCode() {
        return code(secret, 30);
    }

    static String code(String secret, int seconds) {
        var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, Instant.now().plusSeconds(seconds));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
