package com.example.parasol.core.domain.operator;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OperatorLoginRepository extends Repository<OperatorLoginEntity, UUID> {

    OperatorLoginEntity save(OperatorLoginEntity login);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperatorLoginEntity> findById(UUID id);

    @Query(
            """
            select l from OperatorLoginEntity l join fetch l.operator
            where l.id = :id and l.endedAt is null and l.lastUse > :usedAfter and l.authenticatedAt > :openedAfter
            """)
    Optional<OperatorLoginEntity> findLive(UUID id, Instant usedAfter, Instant openedAfter);

    @Modifying
    @Query(
            "update OperatorLoginEntity l set l.lastUse = :now where l.id = :id and l.lastUse < :before")
    void touch(UUID id, Instant now, Instant before);
}
