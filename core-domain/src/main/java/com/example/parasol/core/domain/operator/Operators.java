package com.example.parasol.core.domain.operator;

import com.example.parasol.core.domain.account.EmailAddress;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The operators, as the other features of the domain know them. */
@Component
public class Operators {

    private final OperatorRepository operators;

    Operators(OperatorRepository operators) {
        this.operators = operators;
    }

    @Transactional(readOnly = true)
    public Optional<OperatorCredentials> find(UUID operatorId) {
        return operators.findById(operatorId).map(OperatorEntity::toCredentials);
    }

    /** By an address in any form; whatever is no address belongs to nobody. */
    @Transactional(readOnly = true)
    public Optional<OperatorCredentials> findByEmail(String email) {
        return EmailAddress.parse(email)
                .flatMap(operators::findByEmail)
                .map(OperatorEntity::toCredentials);
    }

    /** Until the transaction ends nobody else changes the operator, nor logs in as him. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OperatorCredentials> lock(UUID operatorId) {
        return operators.lock(operatorId).map(OperatorEntity::toCredentials);
    }

    /** The same password in a newer kind of hash. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rehash(UUID operatorId, String hash) {
        operators
                .findById(operatorId)
                .orElseThrow(() -> new NotFound("operator", operatorId))
                .rehash(hash);
    }
}
