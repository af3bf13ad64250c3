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
    private String passwordHash;
    private @Nullable String name;
    private String timeZone;
    private @Nullable Instant confirmedAt;
    private Instant createdAt;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {}

    String passwordHash() {
        return passwordHash;
    }

    UUID id() {
        return id;
    }

    void edit(Profile profile) {
        name = profile.name().strip();
        timeZone = profile.timeZone();
    }

    /** Another password, or the same in a newer kind of hash. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    Account toRecord() {
        return new Account(id, email, name, ZoneId.of(timeZone), confirmedAt, createdAt);
    }
}
