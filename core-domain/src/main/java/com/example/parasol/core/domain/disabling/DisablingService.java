package com.example.parasol.core.domain.disabling;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.audit.Reason;
import com.example.parasol.core.domain.login.LoginEndings;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks people out, and lets them in again. */
@Service
public class DisablingService {

    private final Accounts accounts;
    private final LoginEndings endings;
    private final Audit audit;

    DisablingService(Accounts accounts, LoginEndings endings, Audit audit) {
        this.accounts = accounts;
        this.endings = endings;
        this.audit = audit;
    }

    /**
     * Nobody logs in to the account any more, in whatever way, and its logins end, with all tokens
     * and sockets that hang on them, in every process within a second. API keys are their
     * organization's and stay. Whoever is disabled already stays so.
     *
     * @throws NotFound when there is no such person
     */
    @Transactional
    public void disable(Operator operator, UUID accountId, Reason reason) {
        lock(accountId);
        if (accounts.disable(accountId)) {
            audit.record(operator, "account.disabled", accountId, reason, Map.of());
            endings.all(operator, accountId);
        }
    }

    /**
     * He may log in again, with what he has; his old logins stay ended.
     *
     * @throws NotFound when there is no such person
     */
    @Transactional
    public void enable(Operator operator, UUID accountId, Reason reason) {
        lock(accountId);
        if (accounts.enable(accountId)) {
            audit.record(operator, "account.enabled", accountId, reason, Map.of());
        }
    }

    private void lock(UUID accountId) {
        accounts.lock(accountId).orElseThrow(() -> new NotFound("account", accountId));
    }
}
