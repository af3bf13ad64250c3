package com.example.parasol.core.domain.throttle;

import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.secret.Sha256;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets ten tries at a secret fail from one client address, then none from there until ten minutes
 * after the first; the owner gets in from elsewhere. Counted in the database, for all processes.
 */
@Service
public class Throttle {

    static final int TRIES = 10;
    static final Duration WINDOW = Duration.ofMinutes(10);

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
        var now = clock.instant();
        var count =
                jdbc.sql(COUNT)
                        .param("key", key(purpose, subject, address))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expired", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                        .param("refused", TRIES + 1)
                        .query((row, _) ->
                                new Count(
                                        row.getInt("tries"),
                                        row.getTimestamp("began_at").toInstant()))
                        .single();
        if (count.tries() > TRIES) {
            throw new TooOften(Duration.between(now, count.beganAt().plus(WINDOW)));
        }
    }

    /** The try was a success: those before it were slips. */
    @Transactional
    public void leave(String purpose, String subject, String address) {
        jdbc.sql("delete from throttle where key = :key")
                .param("key", key(purpose, subject, address))
                .update();
    }

    /** Counts that no longer count. */
    @Transactional
    void forget() {
        jdbc.sql("delete from throttle where began_at <= :expired")
                .param("expired", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing readable is stored: people type their passwords into the field for the address. */
    private static byte[] key(String purpose, String subject, String address) {
        var text =
                String.join(
                        "\0", purpose, subject.strip().toLowerCase(Locale.ROOT), network(address));
        return Sha256.of(text);
    }

    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException e) {
            // a test's or a broken proxy's; as it is, it still tells callers apart
            return address;
        }
    }

    private record Count(int tries, Instant beganAt) {}
}
