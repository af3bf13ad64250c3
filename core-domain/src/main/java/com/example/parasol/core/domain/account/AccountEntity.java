package com.example.parasol.core.domain.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String email;
    private @Nullable String passwordHash;
    private @Nullable String name;
    private String timeZone;
    private @Nullable Instant confirmedAt;
    private Instant createdAt;
    private @Nullable Instant deletionAt;
    private @Nullable Instant disabledAt;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {}

    void edit(Profile profile) {
        name = profile.name().strip();
        timeZone = profile.timeZone();
    }

    /** Another password, or the same in a newer kind of hash. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    /** Its owner wants it deleted, and may think better of it until then. */
    void leave(Instant deletion) {
        deletionAt = deletion;
    }

    void stay() {
        deletionAt = null;
    }

    @Nullable Instant deletionAt() {
        return deletionAt;
    }

    /** Its owner proved that the address is his; when he did so first is kept. */
    void confirm(Instant now) {
        confirmedAt = confirmedAt == null ? now : confirmedAt;
    }

    /** Its owner proved that another address is his. */
    void changeEmail(String another, Instant now) {
        email = another;
        confirmedAt = now;
    }

    /** No password opens it any more. */
    void dropPassword() {
        passwordHash = null;
    }

    /** Keeps him out; whether it was this call that did. */
    boolean disable(Instant now) {
        if (disabledAt != null) {
            return false;
        }
        disabledAt = now;
        return true;
    }

    /** Lets him in again; whether it was this call that did. */
    boolean enable() {
        if (disabledAt == null) {
            return false;
        }
        disabledAt = null;
        return true;
    }

    Credentials toCredentials() {
        return new Credentials(toRecord(), passwordHash);
    }

    Account toRecord() {
        return new Account(
                id, email, name, ZoneId.of(timeZone), confirmedAt, createdAt, disabledAt);
    }
}
