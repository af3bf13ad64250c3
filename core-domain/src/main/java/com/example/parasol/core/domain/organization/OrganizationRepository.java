package com.example.parasol.core.domain.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganizationRepository extends Repository<OrganizationEntity, UUID> {

    OrganizationEntity save(OrganizationEntity organization);

    OrganizationEntity saveAndFlush(OrganizationEntity organization);

    Optional<OrganizationEntity> findById(UUID id);

    @Query(
            """
            select o from OrganizationEntity o join MembershipEntity m on m.id.organizationId = o.id
            where m.id.accountId = :accountId order by m.createdAt, o.id
            """)
    List<OrganizationEntity> findByMember(UUID accountId);

    @Query(
            """
            select new com.example.parasol.core.domain.organization.OwnOrganization(
                new com.example.parasol.core.domain.organization.Organization(
                    o.id, o.name, o.plan, o.createdAt, o.version), m.role)
            from OrganizationEntity o join MembershipEntity m on m.id.organizationId = o.id
            where m.id.accountId = :accountId order by m.createdAt, o.id
            """)
    List<OwnOrganization> findOwn(UUID accountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OrganizationEntity o where o.id = :id")
    Optional<OrganizationEntity> lock(UUID id);
}
