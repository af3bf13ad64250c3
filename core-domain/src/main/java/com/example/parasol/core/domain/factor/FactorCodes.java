package com.example.parasol.core.domain.factor;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
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

/** Checks what people type as their second factor: a code of their app, or one for recovery. */
@Component
public class FactorCodes {

    private static final String PURPOSE = "factor";
    private static final Pattern OF_AN_APP = Pattern.compile("\\s*\\d{3}\\s*\\d{3}\\s*");

    private final AuthenticatorApps apps;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final FactorNews news;
    private final Encryption encryption;
    private final Totp totp;
    private final Throttle throttle;
    private final Audit audit;

    FactorCodes(
            AuthenticatorApps apps,
            RecoveryCodes recoveryCodes,
            Accounts accounts,
            FactorNews news,
            Encryption encryption,
            Totp totp,
            Throttle throttle,
            Audit audit) {
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.news = news;
        this.encryption = encryption;
        this.totp = totp;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * Counts the try. Call it outside of the transaction in which the code is redeemed: nobody
     * waits for a connection while he holds another.
     *
     * @param source from where it comes: the client's address, or a login
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures
     */
    @Transactional(propagation = Propagation.NEVER)
    public void enter(UUID accountId, String source) {
        throttle.enter(PURPOSE, accountId.toString(), source);
    }

    /** Whether the code is right, after which it is so no more; what comes of it is recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean redeem(Actor actor, UUID accountId, String source, String typed) {
        var right =
                OF_AN_APP.matcher(typed).matches()
                        ? redeemOfApp(accountId, typed)
                        : redeemForRecovery(actor, accountId, source, typed);
        if (right) {
            throttle.leave(PURPOSE, accountId.toString(), source);
        } else {
            audit.record(actor, "factor.refused", accountId, Map.of("source", source));
        }
        return right;
    }

    private boolean redeemOfApp(UUID accountId, String code) {
        if (!encryption.available()) {
            return false;
        }
        var app = apps.find(accountId).orElse(null);
        if (app == null) {
            return false;
        }
        var step = totp.match(encryption.decrypt(app.secret()), code, app.lastStep());
        return step.isPresent() && apps.use(accountId, step.getAsLong());
    }

    private boolean redeemForRecovery(Actor actor, UUID accountId, String source, String code) {
        if (!recoveryCodes.redeem(accountId, code)) {
            return false;
        }
        var left = recoveryCodes.left(accountId);
        audit.record(actor, "factor.recovery-code-used", accountId, Map.of("source", source));
        accounts.find(accountId)
                .map(Credentials::account)
                .ifPresent(account -> news.tell(account, "factor-code-used", String.valueOf(left)));
        return true;
    }
}
