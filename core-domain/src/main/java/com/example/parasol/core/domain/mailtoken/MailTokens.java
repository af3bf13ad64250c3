package com.example.parasol.core.domain.mailtoken;

import com.example.parasol.core.domain.secret.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and redeems the secrets in the links of mails: 32 random bytes, of which only a hash is
 * kept, bound to a purpose, a subject and the address that got the mail.
 *
 * <p>To open a link must change nothing, since mail scanners open links too: a page with a button
 * {@link #find finds} the token, and only what the button sends {@link #redeem redeems} it.
 */
@Component
public class MailTokens {

    private static final BytesKeyGenerator RANDOM = KeyGenerators.secureRandom(32);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The secret for a link that works once, for the {@link Purpose#life() life} of its purpose.
     * Earlier ones of the same purpose and subject work no more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(Purpose purpose, UUID subject, String email) {
        withdraw(purpose, subject);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(RANDOM.generateKey());
        var now = clock.instant();
        jdbc.sql(
                        """
                        insert into mail_token (purpose, subject, email, hash, created_at, expires_at)
                        values (:purpose, :subject, :email, :hash, :now, :expiresAt)
                        """)
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("email", email)
                .param("hash", Sha256.of(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expiresAt", now.plus(purpose.life()).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /**
     * What the token stands for; empty when it is unknown, used, expired or for another purpose.
     */
    @Transactional(readOnly = true)
    public Optional<Mailed> find(Purpose purpose, String token) {
        return jdbc.sql(
                        """
                        select subject, email from mail_token
                        where hash = :hash and purpose = :purpose and expires_at > :now
                        """)
                .param("hash", Sha256.of(token))
                .param("purpose", purpose.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> mailed(row))
                .optional();
    }

    /** The same, and it works no more; of many who try at once, one succeeds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mailed> redeem(Purpose purpose, String token) {
        return jdbc.sql(
                        """
                        delete from mail_token
                        where hash = :hash and purpose = :purpose and expires_at > :now
                        returning subject, email
                        """)
                .param("hash", Sha256.of(token))
                .param("purpose", purpose.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> mailed(row))
                .optional();
    }

    /** Lets no link of this purpose and subject work any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Purpose purpose, UUID subject) {
        jdbc.sql("delete from mail_token where purpose = :purpose and subject = :subject")
                .param("purpose", purpose.name())
                .param("subject", subject)
                .update();
    }

    /** Lets no link about this subject work any more, whatever it was for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawAll(UUID subject) {
        jdbc.sql("delete from mail_token where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Forgets tokens that have run out. */
    @Transactional
    void forget() {
        jdbc.sql("delete from mail_token where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Mailed mailed(ResultSet row) throws SQLException {
        return new Mailed(row.getObject("subject", UUID.class), row.getString("email"));
    }
}
