package com.example.parasol.core.domain.member;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<MembershipEntity, MembershipEntity.Key> {

    MembershipEntity save(MembershipEntity membership);

    List<MembershipEntity> findByIdAccountIdOrderByCreatedAtAscIdOrganizationIdAsc(UUID accountId);

    @Query(
            """
            select new com.example.parasol.core.domain.member.MemberDetails(
                a.id, a.email, a.name, m.role, m.createdAt)
            from MembershipEntity m join AccountEntity a on a.id = m.id.accountId
            where m.id.organizationId = :organizationId order by m.createdAt, a.id
            """)
    List<MemberDetails> findDetails(UUID organizationId);
}
