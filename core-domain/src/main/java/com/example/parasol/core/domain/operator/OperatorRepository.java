package com.example.parasol.core.domain.operator;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OperatorRepository extends Repository<OperatorEntity, UUID> {

    long count();

    OperatorEntity save(OperatorEntity operator);

    Optional<OperatorEntity> findById(UUID id);

    Optional<OperatorEntity> findByEmail(String email);
}
