package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way into a login, whatever somebody proved who he is with, as a part of what calls for
 * it. Where a second factor is due, the login waits for it and is nobody's until then.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LoginOpenings {

    /** Long enough to find the phone, short enough for a browser that somebody walked away from. */
    static final Duration PENDING = Duration.ofMinutes(15);

    private static final Job ACTOR = new Job("login");

    private final LoginRepository logins;
    private final List<SecondFactor> secondFactors;
    private final Audit audit;
    private final Clock clock;

    LoginOpenings(
            LoginRepository logins, List<SecondFactor> secondFactors, Audit audit, Clock clock) {
        this.logins = logins;
        this.secondFactors = secondFactors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a login. The account must be locked, so that no second factor appears meanwhile.
     *
     * @param device what the browser calls itself
     * @param address of the client
     */
    public Login open(UUID accountId, Proof proof, String device, String address) {
        var now = clock.instant();
        var entity = new LoginEntity(accountId, proof, device, address, now);
        if (!proof.isWhole() && hasSecondFactor(accountId)) {
            entity.await(now.plus(PENDING));
        }
        var login = logins.save(entity).toRecord();
        audit.record(
                ACTOR,
                login.pending() ? "login.pending" : "login.opened",
                accountId,
                Map.of(
                        "login",
                        login.id().toString(),
                        "address",
                        login.address(),
                        "proof",
                        proof.name()));
        return login;
    }

    /** No second factor is due any more: whoever set one up was not the account's owner. */
    public void dropSecondFactors(Actor actor, UUID accountId) {
        if (hasSecondFactor(accountId)) {
            audit.record(actor, "factor.dropped", accountId);
        }
        secondFactors.forEach(factor -> factor.drop(accountId));
    }

    /** Whether the account has a second factor of any kind. */
    @Transactional(readOnly = true)
    public boolean hasSecondFactor(UUID accountId) {
        return secondFactors.stream().anyMatch(factor -> factor.isSetUp(accountId));
    }

    /**
     * The second factor was given: the login becomes its owner's. Once, and not when it has ended.
     */
    public Optional<Login> complete(UUID loginId) {
        var now = clock.instant();
        var completed =
                logins.findById(loginId)
                        .filter(login -> login.complete(now))
                        .map(LoginEntity::toRecord);
        completed.ifPresent(login ->
                audit.record(
                        new AccountHolder(login.accountId(), loginId, login.authenticatedAt()),
                        "login.completed",
                        login.accountId()));
        return completed;
    }
}
