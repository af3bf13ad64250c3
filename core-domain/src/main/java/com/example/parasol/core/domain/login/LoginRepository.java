package com.example.parasol.core.domain.login;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LoginRepository extends Repository<LoginEntity, UUID> {

    LoginEntity save(LoginEntity login);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<LoginEntity> findById(UUID id);

    @Query(
            """
            select new com.example.parasol.core.domain.login.PersonRow(
                l.id, l.accountId, l.device, l.address, l.proof, l.authenticatedAt, l.lastUse,
                a.email, a.name, a.timeZone, a.confirmedAt, a.createdAt)
            from LoginEntity l join AccountEntity a on a.id = l.accountId
            where l.id = :id and l.endedAt is null and l.pendingUntil is null
            and l.lastUse > :usedAfter and l.authenticatedAt > :openedAfter
            and a.deletionAt is null and a.disabledAt is null
            """)
    Optional<PersonRow> findLive(UUID id, Instant usedAfter, Instant openedAfter);

    @Query(
            """
            select new com.example.parasol.core.domain.login.PersonRow(
                l.id, l.accountId, l.device, l.address, l.proof, l.authenticatedAt, l.lastUse,
                a.email, a.name, a.timeZone, a.confirmedAt, a.createdAt)
            from LoginEntity l join AccountEntity a on a.id = l.accountId
            where l.id = :id and l.endedAt is null and l.pendingUntil is null
            and l.lastUse > :usedAfter and a.deletionAt > :now and a.disabledAt is null
            """)
    Optional<PersonRow> findLeaving(UUID id, Instant usedAfter, Instant now);

    @Query(
            """
            select new com.example.parasol.core.domain.login.PersonRow(
                l.id, l.accountId, l.device, l.address, l.proof, l.authenticatedAt, l.lastUse,
                a.email, a.name, a.timeZone, a.confirmedAt, a.createdAt)
            from LoginEntity l join AccountEntity a on a.id = l.accountId
            where l.id = :id and l.endedAt is null and l.pendingUntil > :now
            and a.disabledAt is null
            """)
    Optional<PersonRow> findPending(UUID id, Instant now);

    @Query(
            """
            select l from LoginEntity l where l.accountId = :accountId
            and l.endedAt is null and l.pendingUntil is null
            and l.lastUse > :usedAfter and l.authenticatedAt > :openedAfter
            order by l.lastUse desc, l.id desc
            """)
    List<LoginEntity> findAllLive(UUID accountId, Instant usedAfter, Instant openedAfter);

    List<LoginEntity> findByAccountIdOrderByIdDesc(UUID accountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LoginEntity l where l.id = :id and l.accountId = :accountId")
    Optional<LoginEntity> lock(UUID id, UUID accountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select l from LoginEntity l where l.accountId = :accountId and l.endedAt is null order by l.id")
    List<LoginEntity> lockOpen(UUID accountId);

    @Modifying
    @Query("update LoginEntity l set l.lastUse = :now where l.id = :id and l.lastUse < :before")
    void touch(UUID id, Instant now, Instant before);

    @Modifying
    @Query("delete LoginEntity l where l.endedAt < :before or l.lastUse < :before")
    int deleteOld(Instant before);
}
