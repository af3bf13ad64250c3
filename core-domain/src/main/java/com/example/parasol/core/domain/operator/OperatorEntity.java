package com.example.parasol.core.domain.operator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "operator")
class OperatorEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String email;
    private String passwordHash;
    private Instant createdAt;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected OperatorEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    OperatorEntity(String email, String passwordHash, Instant now) {
        this.email = email;
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    /** The same password in a newer kind of hash. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    OperatorCredentials toCredentials() {
        return new OperatorCredentials(id, email, passwordHash);
    }
}
