package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.actor.AccountHolder;

/**
 * Somebody who is logged in to an account that is being deleted: all that he may do is keep it. He
 * is no {@link Person}, so that nothing takes him for one.
 */
public record LeavingPerson(Account account, Login login) {

    /** As the caller of what is his own. */
    public AccountHolder actor() {
        return new AccountHolder(account.id(), login.id(), login.authenticatedAt());
    }
}
