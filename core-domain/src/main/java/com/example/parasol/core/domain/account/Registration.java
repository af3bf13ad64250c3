package com.example.parasol.core.domain.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an account begins, as a part of signing up. */
@Component
public class Registration {

    private final AccountRepository accounts;
    private final Clock clock;

    Registration(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Registers a person; of many that try one address at once, one succeeds.
     *
     * @param email in the form of {@link EmailAddress}
     * @return the account's id, empty when the address is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> register(String email, String passwordHash) {
        return accounts.insertIfNew(email, passwordHash, clock.instant());
    }
}
