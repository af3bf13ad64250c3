package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.refusal.PlainText;
import jakarta.persistence.Entity;
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
    private Instant authenticatedAt;
    private Instant lastUse;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected LoginEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    LoginEntity(UUID accountId, NewLogin login, Instant now) {
        this.accountId = accountId;
        this.device = PlainText.clean(login.device(), 200);
        this.address = PlainText.clean(login.address(), 64);
        this.authenticatedAt = now;
        this.lastUse = now;
    }

    /** Ends it once; whether it was this call that did. */
    boolean end(Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        return true;
    }

    /** The password was presented once more; whether the login still lived. */
    boolean renew(Instant now) {
        if (endedAt != null) {
            return false;
        }
        authenticatedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    Login toRecord() {
        return new Login(id, accountId, device, address, authenticatedAt, lastUse, endedAt);
    }
}
