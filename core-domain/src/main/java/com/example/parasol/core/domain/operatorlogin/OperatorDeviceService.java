package com.example.parasol.core.domain.operatorlogin;

import static java.util.Comparator.comparing;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.refusal.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an operator is logged in, and how he ends that. */
@Service
public class OperatorDeviceService {

    private final OperatorLoginRepository logins;
    private final Audit audit;
    private final Clock clock;

    OperatorDeviceService(OperatorLoginRepository logins, Audit audit, Clock clock) {
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
    }

    /** His live logins: the one with which he asks first, then by last use. */
    @Transactional(readOnly = true)
    public List<OperatorLogin> list(Operator actor) {
        var now = clock.instant();
        var usedAfter = now.minus(OperatorLoginService.IDLE);
        var openedAfter = now.minus(OperatorLoginService.LONGEST);
        return logins.findAllLive(actor.id(), usedAfter, openedAfter).stream()
                .map(OperatorLoginEntity::toRecord)
                .sorted(comparing(login -> !login.id().equals(actor.loginId())))
                .toList();
    }

    /**
     * Ends one of his logins, at its next click. One that has ended already stays so.
     *
     * @throws NotFound when it is not his
     */
    @Transactional
    public void end(Operator actor, UUID loginId) {
        var login =
                logins.lock(loginId, actor.id()).orElseThrow(() -> new NotFound("login", loginId));
        end(actor, login);
    }

    /** Ends all but the one with which he asks. */
    @Transactional
    public void endOthers(Operator actor) {
        endAll(actor, login -> !login.id().equals(actor.loginId()));
    }

    @Transactional
    public void endAll(Operator actor) {
        endAll(actor, _ -> true);
    }

    private void endAll(Operator actor, Predicate<OperatorLoginEntity> which) {
        logins.lockOpen(actor.id()).stream().filter(which).forEach(login -> end(actor, login));
    }

    private void end(Operator actor, OperatorLoginEntity login) {
        if (login.end(clock.instant())) {
            audit.record(
                    actor,
                    "operator.logged-out",
                    actor.id(),
                    Map.of("ended", login.id().toString()));
        }
    }
}
