package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.account.Account;

/** Somebody whose login waits for his second factor: not proven, so he may do nothing else. */
public record PendingPerson(Account account, Login login) {}
