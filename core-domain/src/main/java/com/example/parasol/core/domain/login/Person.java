package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.actor.AccountHolder;

/** Somebody who is logged in, with all factors that were due. */
public record Person(Account account, Login login) {

    /** As the caller of what is his own. */
    public AccountHolder actor() {
        return new AccountHolder(account.id(), login.id(), login.authenticatedAt());
    }
}
