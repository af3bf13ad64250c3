package com.example.parasol.core.domain.password;

import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords. Each hash takes its memory at once, so only one per core of this
 * JVM runs at a time; others wait up to 2 seconds.
 */
@Component
public class Passwords {

    static final int MIN = 8;
    static final int MAX = 128;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    // of a password that nobody has: whoever has no account waits as long as whoever has one
    private static final String NOBODYS =
            "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$Utoqp3uuf+f9EdBPTXcZlg$6LrjzyoAfT/sKt6/kgWEQdsQdQhlEaCYQfsYkq0ILqY";

    private final Semaphore cores = JvmCores.permits();
    private final PasswordEncoder encoder;
    private final CommonPasswords common;

    Passwords(PasswordEncoder encoder, CommonPasswords common) {
        this.encoder = encoder;
        this.common = common;
    }

    /** What is wrong with a password that somebody chose: its length, or that everybody has it. */
    public List<Violation> check(String password) {
        var violations = new ArrayList<Violation>();
        var length = PlainText.length(password);
        if (length < MIN || length > MAX) {
            violations.add(
                    new Violation(
                            "password", "length", "Use %d to %d characters".formatted(MIN, MAX)));
        } else if (common.contains(password)) {
            violations.add(
                    new Violation(
                            "password", "common", "Many people use this password: choose another"));
        }
        return violations;
    }

    /**
     * The hash to be stored, with the id of its kind in front.
     *
     * @throws TooBusy after 2 seconds of waiting
     */
    public String hash(String password) {
        return alone(() -> encoder.encode(password));
    }

    /**
     * Whether the password belongs to the stored hash. Without one the answer is no, after the same
     * time.
     *
     * @throws TooBusy after 2 seconds of waiting
     */
    public boolean matches(String password, @Nullable String hash) {
        var known = hash != null;
        return alone(() -> encoder.matches(password, known ? hash : NOBODYS)) && known;
    }

    /** Whether the hash is of an older kind, so that it should be made anew at the next login. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T alone(Supplier<T> work) {
        try {
            if (!cores.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
