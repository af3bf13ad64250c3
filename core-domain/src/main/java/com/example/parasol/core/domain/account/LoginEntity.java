package com.example.parasol.core.domain.account;

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
@Table(name = "login")
class LoginEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private AccountEntity account;

    private String device;
    private String address;
    private Instant authenticatedAt;
    private Instant lastUse;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected LoginEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id
    LoginEntity(AccountEntity account, NewLogin login, Instant now) {
        this.account = account;
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

    Person toPerson() {
        return new Person(account.toRecord(), toRecord());
    }

    Login toRecord() {
        return new Login(id, account.id(), device, address, authenticatedAt, lastUse, endedAt);
    }
}
