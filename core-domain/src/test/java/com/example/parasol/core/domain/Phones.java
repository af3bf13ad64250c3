package com.example.parasol.core.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.factor.FactorService;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.boot.test.context.TestComponent;

/** Phones with an authenticator app on them. */
@TestComponent
public class Phones {

    private final FactorService factors;
    private final Clock clock;

    Phones(FactorService factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** The phone of somebody who has set his app up, by the code of the step before. */
    public Phone of(AccountHolder owner) {
        factors.begin(owner);
        var secret = factors.setup(owner).orElseThrow().secret();
        var codes = factors.confirm(owner, code(secret, clock.instant().minusSeconds(30)));
        return new Phone(secret, codes);
    }

    /** What an app shows now that has this secret. */
    public String code(String secret) {
        return code(secret, clock.instant());
    }

    public String code(Phone phone) {
        return code(phone.secret);
    }

    private static String code(String secret, Instant at) {
        var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Phone(String secret, List<String> recoveryCodes) {}
}
