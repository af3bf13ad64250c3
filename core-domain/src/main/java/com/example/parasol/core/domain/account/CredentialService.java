package com.example.parasol.core.domain.account;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.throttle.Throttle;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How somebody who is logged in proves once more who he is, and changes what proves it. */
@Service
public class CredentialService {

    private final AccountRepository accounts;
    private final LoginRepository logins;
    private final LoginEndings endings;
    private final Passwords passwords;
    private final Throttle throttle;
    private final PasswordNews news;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    CredentialService(
            AccountRepository accounts,
            LoginRepository logins,
            LoginEndings endings,
            Passwords passwords,
            Throttle throttle,
            PasswordNews news,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.endings = endings;
        this.passwords = passwords;
        this.throttle = throttle;
        this.news = news;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes the caller's login a fresh one.
     *
     * @return whether the password was his
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures in this login
     */
    public boolean confirm(AccountHolder actor, String password) {
        // no transaction here: a connection must not wait for a hash
        var hash = presentHash(actor);
        if (!matches(actor, password, hash)) {
            return false;
        }
        transaction.executeWithoutResult(_ -> renew(actor, hash));
        return true;
    }

    private void renew(AccountHolder actor, String hash) {
        lockUnchanged(actor.accountId(), hash);
        logins.lock(actor.loginId(), actor.accountId())
                .filter(login -> login.renew(clock.instant()))
                .orElseThrow(() -> new NotFound("login", actor.loginId()));
        audit.record(actor, "login.renewed", actor.accountId());
    }

    /**
     * Changes the password, ends all other logins, and tells the owner by mail.
     *
     * @throws Invalid for fields present, password
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures in this login
     */
    public void changePassword(AccountHolder actor, PasswordChange change) {
        Invalid.throwIfAny(passwords.check(change.password()));
        var hash = presentHash(actor);
        if (!matches(actor, change.present(), hash)) {
            throw new Invalid(
                    new Violation("present", "wrong", "This is not your present password"));
        }
        if (change.password().equals(change.present())) {
            throw new Invalid(
                    new Violation("password", "reused", "You have this password already"));
        }
        var newHash = passwords.hash(change.password());
        transaction.executeWithoutResult(_ -> change(actor, hash, newHash));
    }

    private void change(AccountHolder actor, String hash, String newHash) {
        var account = lockUnchanged(actor.accountId(), hash);
        account.rehash(newHash);
        news.tell(account.toRecord());
        endings.allBut(actor, actor.accountId(), actor.loginId());
        audit.record(actor, "password.changed", actor.accountId());
    }

    private String presentHash(AccountHolder actor) {
        return accounts.findById(actor.accountId())
                .orElseThrow(() -> new NotFound("account", actor.accountId()))
                .passwordHash();
    }

    /** Of two changes at once the second has been overtaken: its present password is no more. */
    private AccountEntity lockUnchanged(UUID accountId, String hash) {
        return accounts.lock(accountId)
                .filter(account -> account.passwordHash().equals(hash))
                .orElseThrow(() ->
                        new Invalid(
                                new Violation(
                                        "present",
                                        "wrong",
                                        "Your password has just been changed elsewhere")));
    }

    /** Whoever has taken a session over may guess no further than a stranger. */
    private boolean matches(AccountHolder actor, String password, String hash) {
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
