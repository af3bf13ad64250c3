package com.example.parasol.core.domain.login;

import static java.util.Comparator.comparing;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.refusal.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is logged in, and how he ends that. */
@Service
public class DeviceService {

    private final LoginRepository logins;
    private final LoginEndings endings;
    private final Clock clock;

    DeviceService(LoginRepository logins, LoginEndings endings, Clock clock) {
        this.logins = logins;
        this.endings = endings;
        this.clock = clock;
    }

    /** His live logins: the one with which he asks first, then by last use. */
    @Transactional(readOnly = true)
    public List<Login> list(AccountHolder actor) {
        var now = clock.instant();
        var usedAfter = now.minus(LoginService.IDLE);
        var openedAfter = now.minus(LoginService.LONGEST);
        return logins.findAllLive(actor.accountId(), usedAfter, openedAfter).stream()
                .map(LoginEntity::toRecord)
                .sorted(comparing(login -> !login.id().equals(actor.loginId())))
                .toList();
    }

    /**
     * Ends one of his logins, with all tokens and sockets that hang on it, in every process within
     * a second. One that has ended already stays so.
     *
     * @throws NotFound when it is not his
     */
    @Transactional
    public void end(AccountHolder actor, UUID loginId) {
        var login =
                logins.lock(loginId, actor.accountId())
                        .orElseThrow(() -> new NotFound("login", loginId));
        endings.end(actor, login);
    }

    /** Ends all but the one with which he asks. */
    @Transactional
    public void endOthers(AccountHolder actor) {
        endings.allBut(actor, actor.accountId(), actor.loginId());
    }

    @Transactional
    public void endAll(AccountHolder actor) {
        endings.all(actor, actor.accountId());
    }
}
