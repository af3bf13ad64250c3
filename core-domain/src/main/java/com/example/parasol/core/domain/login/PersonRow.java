package com.example.parasol.core.domain.login;

import com.example.parasol.core.domain.account.Account;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A login with its account, which nobody disabled, as one query reads them. */
record PersonRow(
        UUID loginId,
        UUID accountId,
        String device,
        String address,
        Proof proof,
        Instant authenticatedAt,
        Instant lastUse,
        String email,
        @Nullable String name,
        String timeZone,
        @Nullable Instant confirmedAt,
        Instant createdAt) {

    Person toPerson() {
        return new Person(account(), login(false));
    }

    LeavingPerson toLeavingPerson() {
        return new LeavingPerson(account(), login(false));
    }

    PendingPerson toPendingPerson() {
        return new PendingPerson(account(), login(true));
    }

    private Account account() {
        return new Account(
                accountId, email, name, ZoneId.of(timeZone), confirmedAt, createdAt, null);
    }

    private Login login(boolean pending) {
        return new Login(
                loginId,
                accountId,
                device,
                address,
                proof,
                authenticatedAt,
                lastUse,
                pending,
                null);
    }
}
