package com.example.parasol.core.domain.credential;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.factor.FactorCodes;
import com.example.parasol.core.domain.login.LoginEndings;
import com.example.parasol.core.domain.login.LoginOpenings;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.Proof;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.throttle.Throttle;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How somebody who is logged in proves once more who he is, and changes what proves it. */
@Service
public class CredentialService {

    private final Accounts accounts;
    private final LoginService logins;
    private final LoginOpenings openings;
    private final LoginEndings endings;
    private final MailTokens tokens;
    private final FactorCodes codes;
    private final Passwords passwords;
    private final Throttle throttle;
    private final PasswordNews news;
    private final Audit audit;
    private final TransactionOperations transaction;

    CredentialService(
            Accounts accounts,
            LoginService logins,
            LoginOpenings openings,
            LoginEndings endings,
            MailTokens tokens,
            FactorCodes codes,
            Passwords passwords,
            Throttle throttle,
            PasswordNews news,
            Audit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.logins = logins;
        this.openings = openings;
        this.endings = endings;
        this.tokens = tokens;
        this.codes = codes;
        this.passwords = passwords;
        this.throttle = throttle;
        this.news = news;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Makes the caller's login a fresh one. Whoever has a second factor presents it, too.
     *
     * @throws Invalid for fields password, code
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures in this login
     */
    public void confirm(AccountHolder actor, Confirmation given) {
        // no transaction here: a connection must not wait for a hash
        var hash = presentHash(actor);
        if (!matches(actor, given.password(), hash)) {
            throw new Invalid(new Violation("password", "wrong", "This is not your password"));
        }
        var source = actor.loginId().toString();
        if (openings.hasSecondFactor(actor.accountId())) {
            codes.enter(actor.accountId(), source);
        }
        if (!confirm(actor, hash, source, given.code())) {
            throw new Invalid(
                    new Violation("code", "wrong", "This code is wrong, or was used already"));
        }
    }

    /** A refusal is recorded, so it is no exception here, which would undo that. */
    private boolean confirm(
            AccountHolder actor, @Nullable String hash, String source, String code) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    lockUnchanged(actor.accountId(), hash);
                    if (openings.hasSecondFactor(actor.accountId())
                            && !codes.redeem(actor, actor.accountId(), source, code)) {
                        return false;
                    }
                    logins.renew(actor, Proof.PASSWORD);
                    return true;
                }));
    }

    /**
     * Changes the password, ends all other logins and the links in mails that would let somebody
     * in, and tells the owner by mail. Whoever has none yet sets his first one.
     *
     * @throws Invalid for fields present, password
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures in this login
     */
    public void changePassword(AccountHolder actor, PasswordChange change) {
        Invalid.throwIfAny(passwords.check(change.password()));
        var hash = presentHash(actor);
        if (hash != null && !matches(actor, change.present(), hash)) {
            throw new Invalid(
                    new Violation("present", "wrong", "This is not your present password"));
        }
        if (hash != null && change.password().equals(change.present())) {
            throw new Invalid(
                    new Violation("password", "reused", "You have this password already"));
        }
        var newHash = passwords.hash(change.password());
        transaction.executeWithoutResult(_ -> change(actor, hash, newHash));
    }

    private void change(AccountHolder actor, @Nullable String hash, String newHash) {
        var account = lockUnchanged(actor.accountId(), hash);
        accounts.rehash(actor.accountId(), newHash);
        news.tell(account);
        endings.allBut(actor, actor.accountId(), actor.loginId());
        // whoever reads the mails may be the one because of whom it was changed
        tokens.withdraw(Purpose.LOGIN, actor.accountId());
        tokens.withdraw(Purpose.PASSWORD_RESET, actor.accountId());
        audit.record(actor, "password.changed", actor.accountId());
    }

    /** Whether the caller has a password, which is not so when he logs in by mailed links. */
    public boolean hasPassword(AccountHolder actor) {
        return presentHash(actor) != null;
    }

    private @Nullable String presentHash(AccountHolder actor) {
        return accounts.find(actor.accountId())
                .orElseThrow(() -> new NotFound("account", actor.accountId()))
                .passwordHash();
    }

    /** Of two changes at once the second has been overtaken: its present password is no more. */
    private Account lockUnchanged(UUID accountId, @Nullable String hash) {
        return accounts.lock(accountId)
                .filter(found -> Objects.equals(found.passwordHash(), hash))
                .map(Credentials::account)
                .orElseThrow(() ->
                        new Invalid(
                                new Violation(
                                        "present",
                                        "wrong",
                                        "Your password has just been changed elsewhere")));
    }

    /** Whoever has taken a session over may guess no further than a stranger. */
    private boolean matches(AccountHolder actor, String password, @Nullable String hash) {
        var subject = actor.accountId().toString();
        var login = actor.loginId().toString();
        throttle.enter("password", subject, login);
        if (passwords.matches(password, hash)) {
            throttle.leave("password", subject, login);
            return true;
        }
        transaction.executeWithoutResult(
                _ -> audit.record(actor, "login.refused", actor.accountId()));
        return false;
    }
}
