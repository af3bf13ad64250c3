package com.example.parasol.core.domain.operatorcredential;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.operator.Operators;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.throttle.Throttle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How an operator who is logged in proves once more who he is. */
@Service
public class OperatorCredentialService {

    private static final String PURPOSE = "operator-password";

    private final Operators operators;
    private final OperatorLoginService logins;
    private final OperatorCodes codes;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;

    OperatorCredentialService(
            Operators operators,
            OperatorLoginService logins,
            OperatorCodes codes,
            Passwords passwords,
            Throttle throttle,
            Audit audit,
            TransactionOperations transaction) {
        this.operators = operators;
        this.logins = logins;
        this.codes = codes;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Makes the caller's login a fresh one.
     *
     * @param code of his app or for recovery
     * @throws Invalid for fields password, code
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures in this login
     */
    public void confirm(Operator actor, String password, String code) {
        // no transaction here: a connection must not wait for a hash
        if (!matches(actor, password)) {
            transaction.executeWithoutResult(
                    _ -> audit.record(actor, "operator.refused", actor.id()));
            throw new Invalid(new Violation("password", "wrong", "This is not your password"));
        }
        var source = actor.loginId().toString();
        codes.enter(actor.id(), source);
        if (!renewed(actor, source, code)) {
            throw new Invalid(
                    new Violation("code", "wrong", "This code is wrong, or was used already"));
        }
    }

    private boolean matches(Operator actor, String password) {
        var subject = actor.id().toString();
        throttle.enter(PURPOSE, subject, actor.loginId().toString());
        var hash =
                operators
                        .find(actor.id())
                        .orElseThrow(() -> new NotFound("operator", actor.id()))
                        .passwordHash();
        if (!passwords.matches(password, hash)) {
            return false;
        }
        throttle.leave(PURPOSE, subject, actor.loginId().toString());
        return true;
    }

    /** A refusal is recorded, so it is no exception here, which would undo that. */
    private boolean renewed(Operator actor, String source, String code) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    if (!codes.redeem(actor, actor.id(), source, code)) {
                        return false;
                    }
                    logins.renew(actor);
                    return true;
                }));
    }
}
