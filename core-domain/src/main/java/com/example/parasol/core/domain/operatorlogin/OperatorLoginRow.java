package com.example.parasol.core.domain.operatorlogin;

import com.example.parasol.core.domain.actor.Operator;
import java.time.Instant;
import java.util.UUID;

/** A live login with its operator, as one query reads them. */
record OperatorLoginRow(
        UUID loginId,
        UUID operatorId,
        String email,
        String device,
        String address,
        Instant authenticatedAt,
        Instant lastUse) {

    PendingOperator toPending() {
        return new PendingOperator(email, login());
    }

    LoggedInOperator toLoggedIn() {
        return new LoggedInOperator(new Operator(operatorId, email, loginId), login());
    }

    private OperatorLogin login() {
        return new OperatorLogin(loginId, operatorId, device, address, authenticatedAt, lastUse);
    }
}
