package com.example.parasol.core.domain.operatorlogin;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OperatorLoginRepository extends Repository<OperatorLoginEntity, UUID> {

    OperatorLoginEntity save(OperatorLoginEntity login);

    @Query(
            """
            select new com.example.parasol.core.domain.operatorlogin.OperatorLoginRow(
                l.id, l.operatorId, o.email, l.device, l.address, l.authenticatedAt, l.lastUse)
            from OperatorLoginEntity l join OperatorEntity o on o.id = l.operatorId
            where l.id = :id and l.endedAt is null and l.pendingUntil is null
            and l.lastUse > :usedAfter and l.authenticatedAt > :openedAfter
            """)
    Optional<OperatorLoginRow> findLive(UUID id, Instant usedAfter, Instant openedAfter);

    @Query(
            """
            select new com.example.parasol.core.domain.operatorlogin.OperatorLoginRow(
                l.id, l.operatorId, o.email, l.device, l.address, l.authenticatedAt, l.lastUse)
            from OperatorLoginEntity l join OperatorEntity o on o.id = l.operatorId
            where l.id = :id and l.endedAt is null and l.pendingUntil > :now
            """)
    Optional<OperatorLoginRow> findPending(UUID id, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperatorLoginEntity> findById(UUID id);

    @Query(
            """
            select l from OperatorLoginEntity l where l.operatorId = :operatorId
            and l.endedAt is null and l.pendingUntil is null
            and l.lastUse > :usedAfter and l.authenticatedAt > :openedAfter
            order by l.lastUse desc, l.id desc
            """)
    List<OperatorLoginEntity> findAllLive(UUID operatorId, Instant usedAfter, Instant openedAfter);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from OperatorLoginEntity l where l.id = :id and l.operatorId = :operatorId")
    Optional<OperatorLoginEntity> lock(UUID id, UUID operatorId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select l from OperatorLoginEntity l
            where l.operatorId = :operatorId and l.endedAt is null order by l.id
            """)
    List<OperatorLoginEntity> lockOpen(UUID operatorId);

    @Modifying
    @Query(
            "update OperatorLoginEntity l set l.lastUse = :now where l.id = :id and l.lastUse < :before")
    void touch(UUID id, Instant now, Instant before);
}
