package com.example.parasol.core.domain.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

    /** The same password in a newer kind of hash. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    Account toRecord() {
        return new Account(id, email, confirmedAt, createdAt);
    }
}
