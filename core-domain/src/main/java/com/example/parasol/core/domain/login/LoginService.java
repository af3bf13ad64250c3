package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.Revocation.LoginRenewed;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Opens, finds and ends logins. */
@Service
public class LoginService {

    /** A login that nobody uses ends after two weeks, and any after sixty days. */
    static final Duration IDLE = Duration.ofDays(14);

    static final Duration LONGEST = Duration.ofDays(60);

    private static final String PURPOSE = "login";
    private static final Duration EXACTNESS = Duration.ofMinutes(1);
    private static final Job ACTOR = new Job("login");

    private final Accounts accounts;
    private final LoginRepository logins;
    private final LoginOpenings openings;
    private final LoginEndings endings;
    private final Passwords passwords;
    private final Throttle throttle;
    private final LiveChannel live;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    LoginService(
            Accounts accounts,
            LoginRepository logins,
            LoginOpenings openings,
            LoginEndings endings,
            Passwords passwords,
            Throttle throttle,
            LiveChannel live,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.openings = openings;
        this.endings = endings;
        this.passwords = passwords;
        this.throttle = throttle;
        this.live = live;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks the password and opens a login, which is {@link Login#pending() pending} when a second
     * factor is due. An unknown address takes the same time as a wrong password.
     *
     * @return empty when address and password do not belong together, or the account is disabled
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures from one address
     */
    public Optional<Login> open(NewLogin newLogin) {
        throttle.enter(PURPOSE, newLogin.email(), newLogin.address());
        // no transaction here: a connection must not wait for a hash
        var found = accounts.findByEmail(newLogin.email()).orElse(null);
        var accountId = found == null ? null : found.account().id();
        // a disabled account is one without a password, so that nobody hears the difference
        var hash = found == null || found.account().isDisabled() ? null : found.passwordHash();
        var matches = passwords.matches(newLogin.password(), hash);
        if (accountId == null || hash == null || !matches) {
            refuse(newLogin, accountId);
            return Optional.empty();
        }
        var newHash = passwords.isOutdated(hash) ? passwords.hash(newLogin.password()) : null;
        return Optional.ofNullable(
                transaction.execute(_ -> open(newLogin, accountId, hash, newHash)));
    }

    /** The password may have been changed, or the account disabled, while it was being checked. */
    private @Nullable Login open(
            NewLogin newLogin, UUID accountId, String hash, @Nullable String newHash) {
        var found = accounts.lock(accountId).orElse(null);
        if (found == null || !hash.equals(found.passwordHash()) || found.account().isDisabled()) {
            return null;
        }
        if (newHash != null) {
            accounts.rehash(accountId, newHash);
        }
        throttle.leave(PURPOSE, newLogin.email(), newLogin.address());
        return openings.open(accountId, Proof.PASSWORD, newLogin.device(), newLogin.address());
    }

    private void refuse(NewLogin newLogin, @Nullable UUID accountId) {
        var address = PlainText.clean(newLogin.address(), 64);
        transaction.executeWithoutResult(
                _ -> audit.record(ACTOR, "login.refused", accountId, Map.of("address", address)));
    }

    /**
     * A live login with its account, in one query; empty once it was ended or has run out, as long
     * as it is pending, and when the account is being deleted.
     */
    @Transactional
    public Optional<Person> find(UUID loginId) {
        var now = clock.instant();
        var person =
                logins.findLive(loginId, now.minus(IDLE), now.minus(LONGEST))
                        .map(PersonRow::toPerson);
        person.filter(p -> p.login().lastUse().isBefore(now.minus(EXACTNESS)))
                .ifPresent(_ -> logins.touch(loginId, now, now.minus(EXACTNESS)));
        return person;
    }

    /** A login to an account that is being deleted and can still be kept. */
    @Transactional(readOnly = true)
    public Optional<LeavingPerson> findLeaving(UUID loginId) {
        var now = clock.instant();
        return logins.findLeaving(loginId, now.minus(IDLE), now).map(PersonRow::toLeavingPerson);
    }

    /**
     * A login that waits for its second factor; empty once it was given, or waited for too long.
     */
    @Transactional(readOnly = true)
    public Optional<PendingPerson> findPending(UUID loginId) {
        return logins.findPending(loginId, clock.instant()).map(PersonRow::toPendingPerson);
    }

    /**
     * The caller has just proved once more who he is: his login counts as fresh.
     *
     * @throws NotFound when it has ended meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(AccountHolder actor, Proof proof) {
        logins.lock(actor.loginId(), actor.accountId())
                .filter(login -> login.renew(proof, clock.instant()))
                .orElseThrow(() -> new NotFound("login", actor.loginId()));
        live.publish(new LoginRenewed(actor.loginId()));
        audit.record(actor, "login.renewed", actor.accountId(), Map.of("proof", proof.name()));
    }

    /** Ends it, with all tokens and sockets that hang on it, in every process within a second. */
    @Transactional
    public void end(UUID loginId) {
        logins.findById(loginId).ifPresent(login -> endings.end(ACTOR, login));
    }
}
