package com.example.parasol.core.domain.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<MembershipEntity, MembershipEntity.Key> {

    MembershipEntity save(MembershipEntity membership);

    List<MembershipEntity> findByIdAccountIdOrderByCreatedAtAscIdOrganizationIdAsc(UUID accountId);
}
