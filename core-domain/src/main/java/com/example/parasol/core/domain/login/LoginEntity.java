package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.refusal.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "login")
class LoginEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID accountId;
    private String device;
    private String address;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    private Instant authenticatedAt;
    private Instant lastUse;
    private @Nullable Instant pendingUntil;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected LoginEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    LoginEntity(UUID accountId, Proof proof, String device, String address, Instant now) {
        this.accountId = accountId;
        this.device = PlainText.clean(device, 200);
        this.address = PlainText.clean(address, 64);
        this.proof = proof;
        this.authenticatedAt = now;
        this.lastUse = now;
    }

    /** It is nobody's until its second factor is given, and ends unless that happens in time. */
    void await(Instant until) {
        pendingUntil = until;
    }

    /** The second factor was given; whether it was awaited still. */
    boolean complete(Instant now) {
        if (endedAt != null || pendingUntil == null || !now.isBefore(pendingUntil)) {
            return false;
        }
        pendingUntil = null;
        authenticatedAt = now;
        lastUse = now;
        return true;
    }

    /** Ends it once; whether it was this call that did. */
    boolean end(Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        return true;
    }

    /** Its owner proved once more who he is; whether the login still lived. */
    boolean renew(Proof again, Instant now) {
        if (endedAt != null || pendingUntil != null) {
            return false;
        }
        proof = again;
        authenticatedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    Login toRecord() {
        return new Login(
                id,
                accountId,
                device,
                address,
                proof,
                authenticatedAt,
                lastUse,
                pendingUntil != null,
                endedAt);
    }
}
