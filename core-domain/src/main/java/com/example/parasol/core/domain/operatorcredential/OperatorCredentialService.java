package com.example.parasol.core.domain.operatorcredential;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.operator.Operators;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.throttle.Throttle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How an operator who is logged in proves once more who he is. */
@Service
public class OperatorCredentialService {

    private static final String PURPOSE = "operator-password";

    private final Operators operators;
    private final OperatorLoginService logins;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;

    OperatorCredentialService(
            Operators operators,
            OperatorLoginService logins,
            Passwords passwords,
            Throttle throttle,
            Audit audit,
            TransactionOperations transaction) {
        this.operators = operators;
        this.logins = logins;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Makes the caller's login a fresh one.
     *
     * @return whether the password was his
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures in this login
     */
    public boolean confirm(Operator actor, String password) {
        throttle.enter(PURPOSE, actor.id().toString(), actor.loginId().toString());
        // no transaction here: a connection must not wait for a hash
        var hash =
                operators
                        .find(actor.id())
                        .orElseThrow(() -> new NotFound("operator", actor.id()))
                        .passwordHash();
        var matches = passwords.matches(password, hash);
        transaction.executeWithoutResult(_ -> {
            if (matches) {
                throttle.leave(PURPOSE, actor.id().toString(), actor.loginId().toString());
                logins.renew(actor);
            } else {
                audit.record(actor, "operator.refused", actor.id());
            }
        });
        return matches;
    }
}
