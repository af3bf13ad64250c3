package com.example.parasol.core.domain.operator;

import com.example.parasol.core.domain.account.EmailAddress;
import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Our own staff. */
@Service
public class OperatorService {

    private final OperatorRepository operators;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    OperatorService(
            OperatorRepository operators,
            Passwords passwords,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.operators = operators;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes an operator.
     *
     * @return his id
     * @throws Invalid for fields email, password
     * @throws Conflict when there is one with this address
     */
    public UUID create(Actor actor, NewOperator newOperator) {
        var email = EmailAddress.parse(newOperator.email());
        var violations = new ArrayList<>(passwords.check(newOperator.password()));
        if (email.isEmpty()) {
            violations.addFirst(new Violation("email", "email", "Enter an e-mail address"));
        }
        Invalid.throwIfAny(violations);
        // no transaction here: a connection must not wait for a hash
        var hash = passwords.hash(newOperator.password());
        return Objects.requireNonNull(
                transaction.execute(_ -> create(actor, email.orElseThrow(), hash)));
    }

    private UUID create(Actor actor, String email, String hash) {
        if (operators.findByEmail(email).isPresent()) {
            throw new Conflict(
                    new Violation("email", "taken", "There is an operator with this address"));
        }
        var id = operators.save(new OperatorEntity(email, hash, clock.instant())).id();
        audit.record(actor, "operator.created", id);
        return id;
    }
}
