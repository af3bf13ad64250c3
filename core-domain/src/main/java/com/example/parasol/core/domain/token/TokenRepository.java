package com.example.parasol.core.domain.token;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TokenRepository extends Repository<TokenEntity, UUID> {

    TokenEntity save(TokenEntity token);

    @Query(
            """
            select t from TokenEntity t where t.organizationId = :organizationId and t.kind = KEY and t.revokedAt is null
            order by t.createdAt desc, t.id desc
            """)
    List<TokenEntity> findKeys(UUID organizationId);

    @Query(
            "select count(t) from TokenEntity t where t.organizationId = :organizationId and t.kind = KEY and t.revokedAt is null")
    long countKeys(UUID organizationId);

    @Query(
            """
            select t from TokenEntity t where t.id = :id and t.organizationId = :organizationId
            and t.kind = KEY and t.revokedAt is null
            """)
    Optional<TokenEntity> findKey(UUID id, UUID organizationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select t from TokenEntity t where t.id = :id and t.organizationId = :organizationId
            and t.kind = KEY and t.revokedAt is null
            """)
    Optional<TokenEntity> lockKey(UUID id, UUID organizationId);

    @Modifying
    @Query("delete TokenEntity t where t.kind = DASHBOARD and t.expiresAt < :now")
    int deleteExpired(Instant now);
}
