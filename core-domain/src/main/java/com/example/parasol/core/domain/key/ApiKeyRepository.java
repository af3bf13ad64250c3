package com.example.parasol.core.domain.key;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiKeyRepository extends Repository<ApiKeyEntity, UUID> {

    ApiKeyEntity save(ApiKeyEntity key);

    @Query(
            """
            select k from ApiKeyEntity k
            where k.organizationId = :organizationId and k.kind = 'KEY' and k.revokedAt is null
            and (k.successorId is null or k.expiresAt > :now)
            and (k.createdAt, k.id) < (:createdAt, :id)
            order by k.createdAt desc, k.id desc
            """)
    List<ApiKeyEntity> findKeys(
            UUID organizationId, Instant createdAt, UUID id, Instant now, Limit limit);

    /** Whether the key that this one replaced is still taken. */
    @Query(
            """
            select count(k) > 0 from ApiKeyEntity k
            where k.successorId = :id and k.revokedAt is null and k.expiresAt > :now
            """)
    boolean overlaps(UUID id, Instant now);

    @Query(
            """
            select k from ApiKeyEntity k where k.id = :id and k.organizationId = :organizationId
            and k.kind = 'KEY' and k.revokedAt is null
            """)
    Optional<ApiKeyEntity> findKey(UUID id, UUID organizationId);

    /** In one order, so that two who lock them wait for each other and no more. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select k from ApiKeyEntity k where k.organizationId = :organizationId
            and k.kind = 'KEY' and k.revokedAt is null order by k.id
            """)
    List<ApiKeyEntity> lockKeys(UUID organizationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select k from ApiKeyEntity k where k.id = :id and k.organizationId = :organizationId
            and k.kind = 'KEY' and k.revokedAt is null
            """)
    Optional<ApiKeyEntity> lockKey(UUID id, UUID organizationId);
}
