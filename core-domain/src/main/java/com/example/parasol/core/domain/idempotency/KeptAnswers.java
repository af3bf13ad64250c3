package com.example.parasol.core.domain.idempotency;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.secret.Encryption;
import com.example.parasol.core.domain.secret.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps answers for 24 hours, in the transaction of what they answer: after a crash there are both
 * or none. Of the key and the request only hashes are kept; an answer with a secret is encrypted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Encryption encryption;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Encryption encryption, Clock clock) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.clock = clock;
    }

    /** Takes the key until the transaction ends. False when another transaction has it. */
    public boolean take(TenantActor actor, String key) {
        var lock = ByteBuffer.wrap(hash(actor, key)).getLong();
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", lock)
                .query(Boolean.class)
                .single();
    }

    /**
     * What was answered within the last 24 hours to a call of the caller's organization.
     *
     * @param request all that is asked for, as text
     */
    public Optional<KeptAnswer> find(TenantActor actor, String key, String request) {
        return jdbc.sql(
                        """
                        select request, caller, secret, answer from idempotency
                        where organization_id = :organization and key = :key and created_at > :oldest
                        """)
                .param("organization", actor.organizationId())
                .param("key", hash(actor, key))
                .param("oldest", oldest())
                .query((row, _) -> kept(row, actor, request))
                .optional();
    }

    /** Keeps an answer; one that is older than 24 hours makes room. */
    public void keep(TenantActor actor, String key, String request, Answer answer) {
        jdbc.sql(
                        """
                        insert into idempotency (organization_id, key, request, caller, secret, answer, created_at)
                        values (:organization, :key, :request, :caller, :secret, :answer, :now)
                        on conflict (organization_id, key) do update set
                          request = excluded.request, caller = excluded.caller, secret = excluded.secret,
                          answer = excluded.answer, created_at = excluded.created_at
                        """)
                .param("organization", actor.organizationId())
                .param("key", hash(actor, key))
                .param("request", Sha256.of(request))
                .param("caller", caller(actor))
                .param("secret", answer.secret())
                .param("answer", written(answer), Types.BINARY)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget() {
        jdbc.sql("delete from idempotency where created_at <= :oldest")
                .param("oldest", oldest())
                .update();
    }

    private KeptAnswer kept(ResultSet row, TenantActor actor, String request) throws SQLException {
        return new KeptAnswer(
                Arrays.equals(row.getBytes("request"), Sha256.of(request)),
                caller(actor).equals(row.getObject("caller", UUID.class)),
                read(row.getBytes("answer"), row.getBoolean("secret")));
    }

    private byte @Nullable [] written(Answer answer) {
        var text = json.writeValueAsString(answer);
        if (!answer.secret()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return encryption.available() ? encryption.encrypt(text) : null;
    }

    private @Nullable Answer read(byte @Nullable [] written, boolean secret) {
        if (written == null) {
            return null;
        }
        var text =
                secret ? encryption.decrypt(written) : new String(written, StandardCharsets.UTF_8);
        return json.readValue(text, Answer.class);
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(TenantActor actor, String key) {
        return Sha256.of(actor.organizationId() + " " + key);
    }

    private static UUID caller(TenantActor actor) {
        return switch (actor) {
            case Member member -> member.accountId();
            case ApiKey apiKey -> apiKey.id();
        };
    }
}
