package com.example.parasol.core.domain.account;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may know and say of himself. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final Audit audit;

    AccountService(AccountRepository accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * Changes what he is called and in which zone he reads times.
     *
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields name, timeZone
     */
    @Transactional
    public Account edit(AccountHolder actor, Profile profile) {
        profile.check();
        var account =
                accounts.findById(actor.accountId())
                        .orElseThrow(() -> new NotFound("account", actor.accountId()));
        account.edit(profile);
        audit.record(actor, "account.edited", actor.accountId());
        return account.toRecord();
    }
}
