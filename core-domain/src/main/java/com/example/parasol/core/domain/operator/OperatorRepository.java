package com.example.parasol.core.domain.operator;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OperatorRepository extends Repository<OperatorEntity, UUID> {

    /** Until the transaction ends nobody else makes an operator. */
    @Modifying
    @Query(nativeQuery = true, value = "lock table operator in share row exclusive mode")
    void lockAll();

    long count();

    OperatorEntity save(OperatorEntity operator);

    Optional<OperatorEntity> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OperatorEntity o where o.id = :id")
    Optional<OperatorEntity> lock(UUID id);

    Optional<OperatorEntity> findByEmail(String email);
}
