package com.example.parasol.core.domain.factor;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.factor.AuthenticatorApps.App;
import com.example.parasol.core.domain.login.LoginOpenings;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.secret.Encryption;
import com.example.parasol.core.domain.throttle.Throttle;
import com.example.parasol.core.domain.totp.Totp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** How a person gets second factors, and loses them on purpose. He is told of each by mail. */
@Service
public class FactorService {

    /** A secret that was shown and not used soon may have been seen by others since. */
    static final Duration SETUP = Duration.ofMinutes(30);

    private final AuthenticatorApps apps;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final LoginOpenings logins;
    private final FactorNews news;
    private final Encryption encryption;
    private final Totp totp;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    FactorService(
            AuthenticatorApps apps,
            RecoveryCodes recoveryCodes,
            Accounts accounts,
            LoginOpenings logins,
            FactorNews news,
            Encryption encryption,
            Totp totp,
            Throttle throttle,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.logins = logins;
        this.news = news;
        this.encryption = encryption;
        this.totp = totp;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether his logins wait for a second factor. */
    public boolean isDue(AccountHolder actor) {
        return logins.hasSecondFactor(actor.accountId());
    }

    @Transactional(readOnly = true)
    public Factors list(AccountHolder actor) {
        return new Factors(
                encryption.available(),
                apps.find(actor.accountId()).map(App::activeSince).orElse(null),
                recoveryCodes.left(actor.accountId()));
    }

    /**
     * Makes the secret for an app, which counts from {@link #confirm} on. An earlier one that was
     * never confirmed is void.
     *
     * @throws Conflict when he has an app, or this installation cannot keep its secret
     */
    @Transactional
    public void begin(AccountHolder actor) {
        if (!encryption.available()) {
            throw new Conflict(new Violation("app", "impossible", "No app can be set up here"));
        }
        var secret = encryption.encrypt(totp.newSecret());
        if (!apps.begin(actor.accountId(), secret, clock.instant())) {
            throw new Conflict(new Violation("app", "taken", "You have an app already"));
        }
    }

    /** The secret that waits to be confirmed; empty when there is none, or it did so for long. */
    @Transactional(readOnly = true)
    public Optional<AppSetup> setup(AccountHolder actor) {
        return waiting(actor.accountId())
                .map(app -> encryption.decrypt(app.secret()))
                .map(secret -> new AppSetup(secret, totp.uri(secret, account(actor).email())));
    }

    private Optional<App> waiting(UUID accountId) {
        return apps.find(accountId)
                .filter(app -> app.activeSince() == null)
                .filter(app -> app.begunAt().isAfter(clock.instant().minus(SETUP)));
    }

    /**
     * The app has the secret, as its code proves: from now on logins wait for such a code.
     *
     * @return recovery codes, to be shown once; none when he has some
     * @throws NotFound when no secret waits
     * @throws Invalid for field code
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures in this login
     */
    public List<String> confirm(AccountHolder actor, String code) {
        var subject = actor.accountId().toString();
        throttle.enter("factor-setup", subject, actor.loginId().toString());
        return Objects.requireNonNull(transaction.execute(_ -> activate(actor, code)));
    }

    private List<String> activate(AccountHolder actor, String code) {
        var accountId = actor.accountId();
        // no login opens with one factor while the second one begins to count
        var account = lock(actor);
        var app = waiting(accountId).orElseThrow(() -> new NotFound("app", accountId));
        var step =
                totp.match(encryption.decrypt(app.secret()), code, app.lastStep())
                        .orElseThrow(() ->
                                new Invalid(
                                        new Violation(
                                                "code",
                                                "wrong",
                                                "This is not the code that your app shows now")));
        apps.activate(accountId, step, clock.instant());
        throttle.leave("factor-setup", accountId.toString(), actor.loginId().toString());
        audit.record(actor, "factor.app-added", accountId);
        news.tell(account, "factor-app-added", "");
        return recoveryCodes.left(accountId) == 0 ? recoveryCodes.renew(accountId) : List.of();
    }

    /**
     * The app's codes count no more; without another factor the recovery codes do not, either.
     *
     * @throws NotFound when he has no app
     */
    @Transactional
    public void removeApp(AccountHolder actor) {
        var account = lock(actor);
        if (!apps.remove(actor.accountId())) {
            throw new NotFound("app", actor.accountId());
        }
        if (!logins.hasSecondFactor(actor.accountId())) {
            recoveryCodes.drop(actor.accountId());
        }
        audit.record(actor, "factor.app-removed", actor.accountId());
        news.tell(account, "factor-app-removed", "");
    }

    /**
     * Ten new recovery codes, to be shown once; the earlier ones work no more.
     *
     * @throws Conflict when he has nothing that they could stand for
     */
    @Transactional
    public List<String> renewRecoveryCodes(AccountHolder actor) {
        var account = lock(actor);
        if (!logins.hasSecondFactor(actor.accountId())) {
            throw new Conflict(new Violation("app", "missing", "Set up a second factor first"));
        }
        audit.record(actor, "factor.recovery-codes-renewed", actor.accountId());
        news.tell(account, "factor-codes-renewed", "");
        return recoveryCodes.renew(actor.accountId());
    }

    private Account lock(AccountHolder actor) {
        return accounts.lock(actor.accountId())
                .map(Credentials::account)
                .orElseThrow(() -> new NotFound("account", actor.accountId()));
    }

    private Account account(AccountHolder actor) {
        return accounts.find(actor.accountId())
                .map(Credentials::account)
                .orElseThrow(() -> new NotFound("account", actor.accountId()));
    }
}
