package com.example.parasol.core.domain.operatorlogin;

/** Somebody who gave an operator's password; without the second factor he is nobody yet. */
public record PendingOperator(String email, OperatorLogin login) {}
