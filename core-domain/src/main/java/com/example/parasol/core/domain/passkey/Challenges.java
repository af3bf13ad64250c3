package com.example.parasol.core.domain.passkey;

import com.example.parasol.core.domain.secret.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What authenticators are to sign, so that no signature counts twice or for somebody else. */
@Repository
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final BytesKeyGenerator RANDOM = KeyGenerators.secureRandom(32);

    enum Purpose {
        REGISTRATION,
        LOGIN,
        SECOND_FACTOR,
        RENEWAL
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Voids the asker's earlier one of the same purpose.
     *
     * @param asker who alone may answer: a login, or a visitor's session
     */
    @Transactional
    byte[] issue(Purpose purpose, String asker) {
        var challenge = RANDOM.generateKey();
        jdbc.sql(
                        """
                        insert into passkey_challenge (asker, hash, expires_at)
                        values (:asker, :hash, :expiresAt)
                        on conflict (asker) do update
                        set hash = excluded.hash, expires_at = excluded.expires_at
                        """)
                .param("asker", key(purpose, asker))
                .param("hash", hash(challenge))
                .param("expiresAt", clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return challenge;
    }

    /** Whether it was one, which it is no more; of many who try at once, one succeeds. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean redeem(Purpose purpose, String asker, byte[] challenge) {
        return jdbc.sql(
                                """
                                delete from passkey_challenge
                                where asker = :asker and hash = :hash and expires_at > :now
                                """)
                        .param("asker", key(purpose, asker))
                        .param("hash", hash(challenge))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those that nobody answered in time. */
    @Transactional
    void forget() {
        jdbc.sql("delete from passkey_challenge where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] key(Purpose purpose, String asker) {
        return Sha256.of(purpose.name() + "\0" + asker);
    }

    private static byte[] hash(byte[] challenge) {
        return Sha256.of(Base64.getEncoder().encodeToString(challenge));
    }
}
