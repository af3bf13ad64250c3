package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.Revocation.LoginEnded;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends logins, with all tokens and sockets that hang on them, as a part of what calls for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LoginEndings {

    private final LoginRepository logins;
    private final Audit audit;
    private final LiveChannel live;
    private final Clock clock;

    LoginEndings(LoginRepository logins, Audit audit, LiveChannel live, Clock clock) {
        this.logins = logins;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public void all(Actor actor, UUID accountId) {
        all(actor, accountId, _ -> true);
    }

    public void allBut(Actor actor, UUID accountId, UUID loginId) {
        all(actor, accountId, login -> !login.id().equals(loginId));
    }

    private void all(Actor actor, UUID accountId, Predicate<LoginEntity> which) {
        logins.lockOpen(accountId).stream().filter(which).forEach(login -> end(actor, login));
    }

    /** Once: the second time changes nothing. */
    void end(Actor actor, LoginEntity login) {
        if (login.end(clock.instant())) {
            live.publish(new LoginEnded(login.id()));
            audit.record(
                    actor,
                    "login.ended",
                    login.toRecord().accountId(),
                    Map.of("ended", login.id().toString()));
        }
    }
}
