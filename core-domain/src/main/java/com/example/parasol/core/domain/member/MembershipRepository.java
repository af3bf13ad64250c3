package com.example.parasol.core.domain.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<MembershipEntity, MembershipEntity.Key> {

    /** Its version begins anywhere: whoever comes back repeats none of his earlier membership. */
    @Modifying(flushAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    """
                    insert into membership (organization_id, account_id, role, created_at, version)
                    values (:organizationId, :accountId, :role, :now, floor(random() * 900000000))
                    """)
    void add(UUID organizationId, UUID accountId, String role, Instant now);

    void delete(MembershipEntity membership);

    /** The same lock that {@code Quotas} takes: who joins and who changes wait for each other. */
    @Query(
            nativeQuery = true,
            value = "select id from organization where id = :organizationId for no key update")
    Optional<UUID> lock(UUID organizationId);

    /** Owners beside this one; those whose accounts are about to be deleted do not count. */
    @Query(
            """
            select count(m) from MembershipEntity m join AccountEntity a on a.id = m.id.accountId
            where m.id.organizationId = :organizationId and m.id.accountId <> :accountId
            and m.role = OWNER and a.deletionAt is null
            """)
    long countOtherOwners(UUID organizationId, UUID accountId);

    long countByIdOrganizationId(UUID organizationId);

    @Query(
            """
            select new com.example.parasol.core.domain.member.Recipient(a.email, o.name)
            from AccountEntity a, OrganizationEntity o where a.id = :accountId and o.id = :organizationId
            """)
    Recipient findRecipient(UUID organizationId, UUID accountId);

    Optional<MembershipEntity> findById(MembershipEntity.Key id);

    List<MembershipEntity> findByIdAccountIdOrderByCreatedAtAscIdOrganizationIdAsc(UUID accountId);

    @Query(
            """
            select new com.example.parasol.core.domain.member.MemberDetails(
                a.id, a.email, a.name, m.role, m.createdAt, m.version)
            from MembershipEntity m join AccountEntity a on a.id = m.id.accountId
            where m.id.organizationId = :organizationId order by m.createdAt, a.id
            """)
    List<MemberDetails> findDetails(UUID organizationId);

    @Query(
            """
            select new com.example.parasol.core.domain.member.MemberDetails(
                a.id, a.email, a.name, m.role, m.createdAt, m.version)
            from MembershipEntity m join AccountEntity a on a.id = m.id.accountId
            where m.id.organizationId = :organizationId
            and (m.createdAt, m.id.accountId) > (:since, :accountId)
            order by m.createdAt, m.id.accountId
            """)
    List<MemberDetails> findDetailsAfter(
            UUID organizationId, Instant since, UUID accountId, Limit limit);

    @Query(
            """
            select new com.example.parasol.core.domain.member.MemberDetails(
                a.id, a.email, a.name, m.role, m.createdAt, m.version)
            from MembershipEntity m join AccountEntity a on a.id = m.id.accountId
            where m.id.organizationId = :organizationId and m.id.accountId = :accountId
            """)
    Optional<MemberDetails> findDetails(UUID organizationId, UUID accountId);

    @Query(
            nativeQuery = true,
            value =
                    """
                    select m.* from membership m
                    left join login l on l.id = :loginId and l.account_id = m.account_id
                    where m.account_id = :accountId
                    order by m.organization_id = l.organization_id desc nulls last, m.created_at, m.organization_id
                    limit 1
                    """)
    Optional<MembershipEntity> findCurrent(UUID accountId, UUID loginId);

    @Modifying(flushAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    """
                    update login set organization_id = :organizationId
                    where id = :loginId and account_id = :accountId
                    """)
    void choose(UUID organizationId, UUID accountId, UUID loginId);
}
