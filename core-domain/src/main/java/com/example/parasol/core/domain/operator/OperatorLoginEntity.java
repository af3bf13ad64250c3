package com.example.parasol.core.domain.operator;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.refusal.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
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

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private OperatorEntity operator;

    private String device;
    private String address;
    private Instant authenticatedAt;
    private Instant lastUse;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected OperatorLoginEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    OperatorLoginEntity(OperatorEntity operator, NewLogin login, Instant now) {
        this.operator = operator;
        this.device = PlainText.clean(login.device(), 200);
        this.address = PlainText.clean(login.address(), 64);
        this.authenticatedAt = now;
        this.lastUse = now;
    }

    Operator operator() {
        return operator.toActor();
    }

    /** Ends it once; whether it was this call that did. */
    boolean end(Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        return true;
    }

    boolean isLastUsedBefore(Instant instant) {
        return lastUse.isBefore(instant);
    }

    OperatorLogin toRecord() {
        return new OperatorLogin(id, operator().id(), authenticatedAt);
    }
}
