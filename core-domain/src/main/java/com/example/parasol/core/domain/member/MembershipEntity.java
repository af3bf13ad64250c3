package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.actor.Role;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "membership")
class MembershipEntity {

    @Embeddable
    record Key(UUID organizationId, UUID accountId) {}

    @EmbeddedId private Key id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected MembershipEntity() {}

    MembershipEntity(UUID organizationId, UUID accountId, Role role, Instant now) {
        this.id = new Key(organizationId, accountId);
        this.role = role;
        this.createdAt = now;
    }

    void changeRole(Role role) {
        this.role = role;
    }

    Key id() {
        return id;
    }

    Role role() {
        return role;
    }

    Membership toRecord() {
        return new Membership(id.organizationId(), id.accountId(), role);
    }
}
