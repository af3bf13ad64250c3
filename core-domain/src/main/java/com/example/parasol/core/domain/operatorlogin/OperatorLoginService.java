package com.example.parasol.core.domain.operatorlogin;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.operator.OperatorCredentials;
import com.example.parasol.core.domain.operator.Operators;
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

/** Opens, finds, renews and ends operators' logins; every login and refusal is audited. */
@Service
public class OperatorLoginService {

    /** Operators see everybody's data: their logins are short. */
    static final Duration IDLE = Duration.ofHours(2);

    static final Duration LONGEST = Duration.ofHours(12);

    /** Long enough to find the phone, short enough for a browser that one walked away from. */
    static final Duration PENDING = Duration.ofMinutes(15);

    private static final String PURPOSE = "operator-login";
    private static final Duration EXACTNESS = Duration.ofMinutes(1);
    private static final Job STRANGER = new Job("operator-login");

    private final Operators operators;
    private final OperatorLoginRepository logins;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    OperatorLoginService(
            Operators operators,
            OperatorLoginRepository logins,
            Passwords passwords,
            Throttle throttle,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.operators = operators;
        this.logins = logins;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks the password and opens a login, which waits for the second factor and is nobody's
     * until then; an unknown address takes the same time.
     *
     * @return empty when address and password do not belong together
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures from one address
     */
    public Optional<OperatorLogin> open(NewLogin newLogin) {
        throttle.enter(PURPOSE, newLogin.email(), newLogin.address());
        var found = operators.findByEmail(newLogin.email()).orElse(null);
        var hash = found == null ? null : found.passwordHash();
        var matches = passwords.matches(newLogin.password(), hash);
        if (found == null || hash == null || !matches) {
            refuse(newLogin, found == null ? null : found.id());
            return Optional.empty();
        }
        var newHash = passwords.isOutdated(hash) ? passwords.hash(newLogin.password()) : null;
        return Optional.ofNullable(transaction.execute(_ -> open(newLogin, found, newHash)));
    }

    /** The password may have been changed while it was being checked. */
    private @Nullable OperatorLogin open(
            NewLogin newLogin, OperatorCredentials checked, @Nullable String newHash) {
        if (!operators.lock(checked.id()).filter(checked::equals).isPresent()) {
            return null;
        }
        if (newHash != null) {
            operators.rehash(checked.id(), newHash);
        }
        throttle.leave(PURPOSE, newLogin.email(), newLogin.address());
        var now = clock.instant();
        var login =
                logins.save(
                        new OperatorLoginEntity(checked.id(), newLogin, now, now.plus(PENDING)));
        audit.record(STRANGER, "operator.pending", checked.id(), from(newLogin));
        return login.toRecord();
    }

    private void refuse(NewLogin newLogin, @Nullable UUID operatorId) {
        transaction.executeWithoutResult(
                _ -> audit.record(STRANGER, "operator.refused", operatorId, from(newLogin)));
    }

    private static Map<String, String> from(NewLogin newLogin) {
        return Map.of("address", PlainText.clean(newLogin.address(), 64));
    }

    /** The operator behind a live login; empty while it is pending, was ended or has run out. */
    @Transactional
    public Optional<LoggedInOperator> find(UUID loginId) {
        var now = clock.instant();
        var minuteAgo = now.minus(EXACTNESS);
        var live =
                logins.findLive(loginId, now.minus(IDLE), now.minus(LONGEST))
                        .map(OperatorLoginRow::toLoggedIn);
        live.filter(found -> found.login().lastUse().isBefore(minuteAgo))
                .ifPresent(_ -> logins.touch(loginId, now, minuteAgo));
        return live;
    }

    /** A login that waits for its second factor; empty once it was given, or took too long. */
    @Transactional(readOnly = true)
    public Optional<PendingOperator> findPending(UUID loginId) {
        return logins.findPending(loginId, clock.instant()).map(OperatorLoginRow::toPending);
    }

    /**
     * The second factor was given: the login is its operator's.
     *
     * @throws NotFound when it does not wait, or did so for too long
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operator complete(UUID loginId) {
        var login =
                logins.findById(loginId)
                        .filter(waiting -> waiting.complete(clock.instant()))
                        .map(OperatorLoginEntity::toRecord)
                        .orElseThrow(() -> new NotFound("login", loginId));
        var email = operators.find(login.operatorId()).orElseThrow().email();
        var operator = new Operator(login.operatorId(), email, loginId);
        audit.record(
                operator, "operator.logged-in", operator.id(), Map.of("address", login.address()));
        return operator;
    }

    /** Gives up a login that waits. */
    @Transactional
    public void abandon(UUID loginId) {
        logins.findById(loginId).ifPresent(login -> login.end(clock.instant()));
    }

    /**
     * The caller has just proved once more who he is: his login counts as fresh.
     *
     * @throws NotFound when it has ended meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(Operator actor) {
        logins.lock(actor.loginId(), actor.id())
                .filter(login -> login.renew(clock.instant()))
                .orElseThrow(() -> new NotFound("login", actor.loginId()));
        audit.record(actor, "operator.renewed", actor.id());
    }
}
