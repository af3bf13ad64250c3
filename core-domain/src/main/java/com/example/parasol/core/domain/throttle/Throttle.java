package com.example.parasol.core.domain.throttle;

import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.secret.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets ten tries at a secret fail from one client address, then none from there until ten minutes
 * after the first; the owner gets in from elsewhere. Likewise thirty requests of people whom nobody
 * knows yet. Counted in the database, for all processes.
 */
@Service
public class Throttle {

    static final int TRIES = 10;
    static final int REQUESTS = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Rate GUESSES = new Rate(TRIES, WINDOW);
    private static final Rate STRANGERS = new Rate(REQUESTS, WINDOW);

    private static final String COUNT =
            """
            insert into throttle as t (key, tries, began_at) values (:key, 1, :now)
            on conflict (key) do update set
              tries = case when t.began_at <= :expired then 1 else least(t.tries + 1, :refused) end,
              began_at = case when t.began_at <= :expired then excluded.began_at else t.began_at end
            returning tries, began_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made, so that parallel ones cannot outrun the count, and whatever
     * comes of the caller's transaction.
     *
     * @param purpose what is tried, such as {@code login}
     * @param subject whose secret it is; letter case does not count
     * @param address of the client; those of an IPv6 network are one (RFC 6177)
     * @throws TooOften when there were too many
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void enter(String purpose, String subject, String address) {
        enter(GUESSES, key(purpose, subject, ClientNetwork.of(address)));
    }

    /**
     * Counts a request that anybody may make, such as one for a mail, in the same way.
     *
     * @throws TooOften after thirty of this purpose from one client address
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void request(String purpose, String address) {
        enter(STRANGERS, key("request", purpose, ClientNetwork.of(address)));
    }

    private void enter(Rate rate, byte[] key) {
        var now = clock.instant();
        var count = count(rate, key, now);
        if (count.tries() > rate.tries()) {
            throw new TooOften(Duration.between(now, count.beganAt().plus(rate.window())));
        }
    }

    /**
     * Counts once more what somebody must not get too much of, as a part of the caller's
     * transaction.
     *
     * @return whether it is still within the rate
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean admits(Rate rate, String purpose, String subject) {
        return count(rate, key(purpose, subject, ""), clock.instant()).tries() <= rate.tries();
    }

    private Count count(Rate rate, byte[] key, Instant now) {
        return jdbc.sql(COUNT)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expired", now.minus(rate.window()).atOffset(ZoneOffset.UTC))
                .param("refused", rate.tries() + 1)
                .query((row, _) ->
                        new Count(row.getInt("tries"), row.getTimestamp("began_at").toInstant()))
                .single();
    }

    /** The try was a success: those before it were slips. */
    @Transactional
    public void leave(String purpose, String subject, String address) {
        jdbc.sql("delete from throttle where key = :key")
                .param("key", key(purpose, subject, ClientNetwork.of(address)))
                .update();
    }

    /** Counts that no longer count. */
    @Transactional
    void forget() {
        jdbc.sql("delete from throttle where began_at <= :expired")
                .param("expired", clock.instant().minus(Rate.LONGEST).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing readable is stored: people type their passwords into the field for the address. */
    private static byte[] key(String purpose, String subject, String network) {
        return Sha256.of(
                String.join("\0", purpose, subject.strip().toLowerCase(Locale.ROOT), network));
    }

    private record Count(int tries, Instant beganAt) {}
}
