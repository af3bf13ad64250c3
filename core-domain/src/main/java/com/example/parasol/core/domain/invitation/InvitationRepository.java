package com.example.parasol.core.domain.invitation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<InvitationEntity, UUID> {

    InvitationEntity save(InvitationEntity invitation);

    void delete(InvitationEntity invitation);

    /** For whoever has the token. */
    Optional<InvitationEntity> findById(UUID id);

    /** The same lock that {@code Quotas} takes, before the invitation itself is read. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select o.id from organization o join invitation i on i.organization_id = o.id
                    where i.id = :id for no key update of o
                    """)
    Optional<UUID> lockOrganization(UUID id);

    /** Alone, for one that has run out may be about to be forgotten. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<InvitationEntity> findByOrganizationIdAndEmail(UUID organizationId, String email);

    Optional<InvitationEntity> findByIdAndOrganizationIdAndExpiresAtAfter(
            UUID id, UUID organizationId, Instant now);

    long countByOrganizationIdAndExpiresAtAfter(UUID organizationId, Instant now);

    @Query(
            """
            select new com.example.parasol.core.domain.invitation.Invitation(
                i.id, i.email, i.role, coalesce(a.name, a.email), i.expiresAt)
            from InvitationEntity i join AccountEntity a on a.id = i.invitedBy
            where i.organizationId = :organizationId and i.expiresAt > :now order by i.id
            """)
    List<Invitation> findOpen(UUID organizationId, Instant now);

    @Modifying
    @Query("delete from InvitationEntity i where i.expiresAt <= :now")
    void deleteExpired(Instant now);
}
