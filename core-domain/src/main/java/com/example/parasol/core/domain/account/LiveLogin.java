package com.example.parasol.core.domain.account;

/**
 * A login with its account, from one query. Not nested in the repository: there it would be public,
 * and its proxy could not see the entities.
 */
interface LiveLogin {

    LoginEntity getLogin();

    AccountEntity getAccount();
}
