package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.actor.Role;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "membership")
class MembershipEntity {

    @Embeddable
    record Key(UUID organizationId, UUID accountId) {}

    @EmbeddedId private Key id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;
    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected MembershipEntity() {}

    void changeRole(Role role) {
        this.role = role;
    }

    Key id() {
        return id;
    }

    Role role() {
        return role;
    }

    int version() {
        return Objects.requireNonNull(version);
    }

    Membership toRecord() {
        return new Membership(id.organizationId(), id.accountId(), role);
    }
}
