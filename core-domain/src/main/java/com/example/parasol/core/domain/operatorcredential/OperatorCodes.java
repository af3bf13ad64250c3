package com.example.parasol.core.domain.operatorcredential;

import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.secret.Encryption;
import com.example.parasol.core.domain.throttle.Throttle;
import com.example.parasol.core.domain.totp.Totp;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks what operators type as their second factor: a code of the app, or one for recovery. */
@Component
class OperatorCodes {

    private static final String PURPOSE = "operator-code";
    private static final Pattern OF_AN_APP = Pattern.compile("\\s*\\d{3}\\s*\\d{3}\\s*");

    private final OperatorApps apps;
    private final OperatorRecoveryCodes recoveryCodes;
    private final Encryption encryption;
    private final Totp totp;
    private final Throttle throttle;
    private final Audit audit;

    OperatorCodes(
            OperatorApps apps,
            OperatorRecoveryCodes recoveryCodes,
            Encryption encryption,
            Totp totp,
            Throttle throttle,
            Audit audit) {
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.encryption = encryption;
        this.totp = totp;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * Counts the try, outside of the transaction in which the code is redeemed: nobody waits for a
     * connection while he holds another.
     *
     * @param source from where it comes: the client's address, or a login
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures
     */
    @Transactional(propagation = Propagation.NEVER)
    void enter(UUID operatorId, String source) {
        throttle.enter(PURPOSE, operatorId.toString(), source);
    }

    /** The try was a success: those before it were slips. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leave(UUID operatorId, String source) {
        throttle.leave(PURPOSE, operatorId.toString(), source);
    }

    /** Whether the code is right, after which it is so no more; what comes of it is recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean redeem(Actor actor, UUID operatorId, String source, String typed) {
        if (OF_AN_APP.matcher(typed).matches()
                ? redeemOfApp(operatorId, typed)
                : redeemForRecovery(actor, operatorId, source, typed)) {
            leave(operatorId, source);
            return true;
        }
        audit.record(actor, "operator.code-refused", operatorId, Map.of("source", source));
        return false;
    }

    private boolean redeemOfApp(UUID operatorId, String code) {
        if (!encryption.available()) {
            return false;
        }
        var app = apps.find(operatorId).filter(OperatorApps.App::active).orElse(null);
        if (app == null) {
            return false;
        }
        var step = totp.match(encryption.decrypt(app.secret()), code, app.lastStep());
        return step.isPresent() && apps.use(operatorId, step.getAsLong());
    }

    private boolean redeemForRecovery(Actor actor, UUID operatorId, String source, String code) {
        if (!recoveryCodes.redeem(operatorId, code)) {
            return false;
        }
        audit.record(actor, "operator.recovery-code-used", operatorId, Map.of("source", source));
        return true;
    }
}
