package com.example.parasol.core.domain.operatorcredential;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.operator.Operators;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.core.domain.operatorlogin.PendingOperator;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.secret.Encryption;
import com.example.parasol.core.domain.totp.Totp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How a login that has the password gets the second factor: by a code, or at an operator's first
 * login by setting his app up.
 */
@Service
public class OperatorFactorService {

    private static final Job STRANGER = new Job("operator-login");

    private final OperatorLoginService logins;
    private final Operators operators;
    private final OperatorApps apps;
    private final OperatorRecoveryCodes recoveryCodes;
    private final OperatorCodes codes;
    private final Encryption encryption;
    private final Totp totp;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    OperatorFactorService(
            OperatorLoginService logins,
            Operators operators,
            OperatorApps apps,
            OperatorRecoveryCodes recoveryCodes,
            OperatorCodes codes,
            Encryption encryption,
            Totp totp,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.logins = logins;
        this.operators = operators;
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.codes = codes;
        this.encryption = encryption;
        this.totp = totp;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether this installation can keep the secrets of apps; without, no operator gets in. */
    public boolean available() {
        return encryption.available();
    }

    /** Whether the operator has set his app up. */
    @Transactional(readOnly = true)
    public boolean isSetUp(UUID operatorId) {
        return apps.find(operatorId).filter(OperatorApps.App::active).isPresent();
    }

    /**
     * The secret for the app of an operator who has none. It is made when it is first asked for in
     * a login; that of an earlier login, which others may have seen, is void.
     *
     * @throws NotFound when the login does not wait, or did so for too long
     * @throws Conflict when he has an app
     */
    @Transactional
    public OperatorAppSetup setup(UUID loginId) {
        var pending = pending(loginId);
        var operatorId = pending.login().operatorId();
        operators.lock(operatorId);
        var begun = apps.find(operatorId).orElse(null);
        if (begun != null && begun.active()) {
            throw new Conflict(new Violation("app", "taken", "You have an app already"));
        }
        if (begun == null || begun.begunAt().isBefore(pending.login().authenticatedAt())) {
            apps.begin(operatorId, encryption.encrypt(totp.newSecret()), clock.instant());
        }
        var secret = encryption.decrypt(apps.find(operatorId).orElseThrow().secret());
        return new OperatorAppSetup(secret, totp.uri(secret, pending.email()));
    }

    /**
     * The app has the secret, as its code proves: the login is the operator's.
     *
     * @return recovery codes, to be shown once
     * @throws NotFound when the login does not wait, or did so for too long
     * @throws Invalid for field code
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures from one address
     */
    public List<String> enrol(UUID loginId, String code) {
        var pending = pending(loginId);
        codes.enter(pending.login().operatorId(), pending.login().address());
        return Objects.requireNonNull(transaction.execute(_ -> activate(pending, code)));
    }

    private List<String> activate(PendingOperator pending, String code) {
        var operatorId = pending.login().operatorId();
        operators.lock(operatorId);
        var app =
                apps.find(operatorId)
                        .filter(begun -> !begun.active())
                        .orElseThrow(() -> new NotFound("app", operatorId));
        var step = totp.match(encryption.decrypt(app.secret()), code, app.lastStep());
        if (step.isEmpty() || !apps.activate(operatorId, step.getAsLong(), clock.instant())) {
            throw new Invalid(
                    new Violation("code", "wrong", "This is not the code that your app shows now"));
        }
        codes.leave(operatorId, pending.login().address());
        var operator = logins.complete(pending.login().id());
        audit.record(operator, "operator.app-added", operatorId);
        return recoveryCodes.create(operatorId);
    }

    /**
     * Whether the code is right, and the login the operator's.
     *
     * @throws NotFound when the login does not wait, or did so for too long
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures from one address
     */
    public boolean complete(UUID loginId, String code) {
        var login = pending(loginId).login();
        codes.enter(login.operatorId(), login.address());
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    // a refusal is recorded, so it is no exception here, which would undo that
                    if (!codes.redeem(STRANGER, login.operatorId(), login.address(), code)) {
                        return false;
                    }
                    logins.complete(loginId);
                    return true;
                }));
    }

    private PendingOperator pending(UUID loginId) {
        return logins.findPending(loginId).orElseThrow(() -> new NotFound("login", loginId));
    }
}
