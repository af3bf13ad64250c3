package com.example.parasol.core.domain.passkey;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.export.ExportPart;
import com.example.parasol.core.domain.login.SecondFactor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;

/** The passkeys of all accounts. */
@Repository
class Passkeys implements SecondFactor, ExportPart {

    private static final BytesKeyGenerator HANDLES = KeyGenerators.secureRandom(32);

    /**
     * What is kept of a key.
     *
     * @param publicKey in COSE, as CBOR
     * @param signatureCount how often it signed, 0 for those that do not count
     * @param backupEligible whether its device may copy it to others
     */
    record Key(
            byte[] credentialId, byte[] publicKey, long signatureCount, boolean backupEligible) {}

    /**
     * @param handle as whom the authenticator knows the owner
     */
    record Owned(UUID accountId, byte[] handle, Key key) {}

    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isSetUp(UUID accountId) {
        return !credentialIds(accountId).isEmpty();
    }

    List<byte[]> credentialIds(UUID accountId) {
        return jdbc.sql("select credential_id from passkey where account_id = :accountId")
                .param("accountId", accountId)
                .query((row, _) -> row.getBytes("credential_id"))
                .list();
    }

    @Override
    public String name() {
        return "passkeys";
    }

    @Override
    public List<Passkey> of(AccountHolder actor) {
        return list(actor.accountId());
    }

    /** The oldest first. */
    List<Passkey> list(UUID accountId) {
        return jdbc.sql(
                        """
                        select id, name, created_at, last_used from passkey
                        where account_id = :accountId order by id
                        """)
                .param("accountId", accountId)
                .query((row, _) -> passkey(row))
                .list();
    }

    /** As whom authenticators know the account's owner, from the first time on. */
    byte[] handle(UUID accountId) {
        jdbc.sql(
                        """
                        insert into passkey_owner (account_id, handle) values (:accountId, :handle)
                        on conflict (account_id) do nothing
                        """)
                .param("accountId", accountId)
                .param("handle", HANDLES.generateKey())
                .update();
        return jdbc.sql("select handle from passkey_owner where account_id = :accountId")
                .param("accountId", accountId)
                .query((row, _) -> row.getBytes("handle"))
                .single();
    }

    /** Whether it is new: a key belongs to one account. */
    boolean add(UUID accountId, String name, Key key, Instant now) {
        return jdbc.sql(
                                """
                                insert into passkey (account_id, credential_id, public_key, signature_count,
                                  backup_eligible, name, created_at)
                                values (:accountId, :credentialId, :publicKey, :count, :backupEligible, :name, :now)
                                on conflict (credential_id) do nothing
                                """)
                        .param("accountId", accountId)
                        .param("credentialId", key.credentialId())
                        .param("publicKey", key.publicKey())
                        .param("count", key.signatureCount())
                        .param("backupEligible", key.backupEligible())
                        .param("name", name)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Owned> find(byte[] credentialId) {
        return jdbc.sql(
                        """
                        select p.*, o.handle from passkey p join passkey_owner o using (account_id)
                        where p.credential_id = :credentialId
                        """)
                .param("credentialId", credentialId)
                .query((row, _) -> owned(row))
                .optional();
    }

    void use(byte[] credentialId, long signatureCount, Instant now) {
        jdbc.sql(
                        """
                        update passkey set signature_count = :count, last_used = :now
                        where credential_id = :credentialId
                        """)
                .param("credentialId", credentialId)
                .param("count", signatureCount)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Its name; empty when the account has none with this id. */
    Optional<String> remove(UUID accountId, UUID id) {
        return jdbc.sql(
                        """
                        delete from passkey where id = :id and account_id = :accountId returning name
                        """)
                .param("id", id)
                .param("accountId", accountId)
                .query(String.class)
                .optional();
    }

    /** All of them, and authenticators will know the owner as somebody else. */
    @Override
    public void drop(UUID accountId) {
        jdbc.sql("delete from passkey_owner where account_id = :accountId")
                .param("accountId", accountId)
                .update();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_used", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                row.getObject("account_id", UUID.class),
                row.getBytes("handle"),
                new Key(
                        row.getBytes("credential_id"),
                        row.getBytes("public_key"),
                        row.getLong("signature_count"),
                        row.getBoolean("backup_eligible")));
    }
}
