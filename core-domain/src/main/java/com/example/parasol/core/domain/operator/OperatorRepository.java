package com.example.parasol.core.domain.operator;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OperatorRepository extends Repository<OperatorEntity, UUID> {

    long count();

    OperatorEntity save(OperatorEntity operator);

    Optional<OperatorEntity> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OperatorEntity o where o.id = :id")
    Optional<OperatorEntity> lock(UUID id);

    Optional<OperatorEntity> findByEmail(String email);
}
