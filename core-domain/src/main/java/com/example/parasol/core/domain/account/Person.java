package com.example.parasol.core.domain.account;

/** Somebody who is logged in. */
public record Person(Account account, Login login) {}
