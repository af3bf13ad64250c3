package com.example.parasol.core.domain.invitation;

import com.example.parasol.core.domain.actor.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "invitation")
class InvitationEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organizationId;
    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID invitedBy;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected InvitationEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate makes the id, and whoever sends it the rest
    InvitationEntity(UUID organizationId, String email) {
        this.organizationId = organizationId;
        this.email = email;
    }

    /** It is sent, for the first time or again: whoever does so answers for it. */
    void send(Role role, UUID invitedBy, Instant expiresAt) {
        this.role = role;
        this.invitedBy = invitedBy;
        this.expiresAt = expiresAt;
    }

    boolean isOpen(Instant now) {
        return expiresAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String email() {
        return email;
    }

    Role role() {
        return role;
    }

    UUID invitedBy() {
        return invitedBy;
    }
}
