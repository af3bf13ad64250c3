package com.example.parasol.core.domain.operator;

import com.example.parasol.core.domain.account.EmailAddress;
import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Opens, finds and ends operators' logins; every login and refusal is audited. */
@Service
public class OperatorService {

    /** Operators see everybody's data: their logins are short. */
    static final Duration IDLE = Duration.ofHours(2);

    static final Duration LONGEST = Duration.ofHours(12);

    private static final String PURPOSE = "operator-login";
    private static final Duration EXACTNESS = Duration.ofMinutes(1);
    private static final Job STRANGER = new Job("operator-login");

    private final OperatorRepository operators;
    private final OperatorLoginRepository logins;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    OperatorService(
            OperatorRepository operators,
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
     * Makes an operator.
     *
     * @throws Invalid for fields email, password
     * @throws Conflict when there is one with this address
     */
    public Operator create(Actor actor, NewOperator newOperator) {
        var email = EmailAddress.parse(newOperator.email());
        var violations = new ArrayList<>(passwords.check(newOperator.password()));
        if (email.isEmpty()) {
            violations.addFirst(new Violation("email", "email", "Enter an e-mail address"));
        }
        Invalid.throwIfAny(violations);
        var hash = passwords.hash(newOperator.password());
        return Objects.requireNonNull(
                transaction.execute(_ -> create(actor, email.orElseThrow(), hash)));
    }

    private Operator create(Actor actor, String email, String hash) {
        if (operators.findByEmail(email).isPresent()) {
            throw new Conflict(
                    new Violation("email", "taken", "There is an operator with this address"));
        }
        var operator = operators.save(new OperatorEntity(email, hash, clock.instant())).toActor();
        audit.record(actor, "operator.created", operator.id());
        return operator;
    }

    /**
     * Checks the password and opens a login; an unknown address takes the same time.
     *
     * @return empty when address and password do not belong together
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures from one address
     */
    public Optional<OperatorLogin> open(NewLogin newLogin) {
        throttle.enter(PURPOSE, newLogin.email(), newLogin.address());
        var operator =
                EmailAddress.parse(newLogin.email()).flatMap(operators::findByEmail).orElse(null);
        var hash = operator == null ? null : operator.passwordHash();
        var matches = passwords.matches(newLogin.password(), hash);
        if (operator == null || hash == null || !matches) {
            refuse(newLogin, operator == null ? null : operator.toActor().id());
            return Optional.empty();
        }
        var newHash = passwords.isOutdated(hash) ? passwords.hash(newLogin.password()) : null;
        return Optional.ofNullable(
                transaction.execute(_ -> open(newLogin, operator.toActor().id(), newHash)));
    }

    private @Nullable OperatorLogin open(
            NewLogin newLogin, UUID operatorId, @Nullable String newHash) {
        var operator = operators.findById(operatorId).orElse(null);
        if (operator == null) {
            return null;
        }
        if (newHash != null) {
            operator.rehash(newHash);
        }
        throttle.leave(PURPOSE, newLogin.email(), newLogin.address());
        var login = logins.save(new OperatorLoginEntity(operator, newLogin, clock.instant()));
        audit.record(operator.toActor(), "operator.logged-in", operatorId, from(newLogin));
        return login.toRecord();
    }

    private void refuse(NewLogin newLogin, @Nullable UUID operatorId) {
        transaction.executeWithoutResult(
                _ -> audit.record(STRANGER, "operator.refused", operatorId, from(newLogin)));
    }

    private static Map<String, String> from(NewLogin newLogin) {
        return Map.of("address", PlainText.clean(newLogin.address(), 64));
    }

    /** The operator behind a live login; empty once it was ended or has run out. */
    @Transactional
    public Optional<Operator> find(UUID loginId) {
        var now = clock.instant();
        var minuteAgo = now.minus(EXACTNESS);
        var live = logins.findLive(loginId, now.minus(IDLE), now.minus(LONGEST));
        live.filter(login -> login.isLastUsedBefore(minuteAgo))
                .ifPresent(_ -> logins.touch(loginId, now, minuteAgo));
        return live.map(OperatorLoginEntity::operator);
    }

    @Transactional
    public void end(UUID loginId) {
        logins.findById(loginId)
                .filter(login -> login.end(clock.instant()))
                .map(OperatorLoginEntity::operator)
                .ifPresent(
                        operator -> audit.record(operator, "operator.logged-out", operator.id()));
    }
}
