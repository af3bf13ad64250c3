package com.example.parasol.core.domain.operatorlogin;

import com.example.parasol.core.domain.actor.Operator;

/** An operator with the login by which he is here. */
public record LoggedInOperator(Operator operator, OperatorLogin login) {}
