package com.example.parasol.core.domain.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
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
            select l from LoginEntity l join fetch l.account
            where l.id = :id and l.endedAt is null and l.lastUse > :usedAfter and l.authenticatedAt > :openedAfter
            """)
    Optional<LoginEntity> findLive(UUID id, Instant usedAfter, Instant openedAfter);

    @Modifying
    @Query("update LoginEntity l set l.lastUse = :now where l.id = :id and l.lastUse < :before")
    void touch(UUID id, Instant now, Instant before);

    @Modifying
    @Query("delete LoginEntity l where l.endedAt < :before or l.lastUse < :before")
    int deleteOld(Instant before);
}
