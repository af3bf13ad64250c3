package com.example.parasol.core.domain.operatorlogin;

import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.refusal.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "operator_login")
class OperatorLoginEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID operatorId;
    private String device;
    private String address;
    private Instant authenticatedAt;
    private Instant lastUse;
    private @Nullable Instant pendingUntil;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected OperatorLoginEntity() {}

    /** It is nobody's until the second factor is given. */
    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    OperatorLoginEntity(UUID operatorId, NewLogin login, Instant now, Instant pendingUntil) {
        this.operatorId = operatorId;
        this.device = PlainText.clean(login.device(), 200);
        this.address = PlainText.clean(login.address(), 64);
        this.authenticatedAt = now;
        this.lastUse = now;
        this.pendingUntil = pendingUntil;
    }

    UUID id() {
        return id;
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

    /** Its operator proved once more who he is; whether the login still lived. */
    boolean renew(Instant now) {
        if (endedAt != null || pendingUntil != null) {
            return false;
        }
        authenticatedAt = now;
        return true;
    }

    OperatorLogin toRecord() {
        return new OperatorLogin(id, operatorId, device, address, authenticatedAt, lastUse);
    }
}
