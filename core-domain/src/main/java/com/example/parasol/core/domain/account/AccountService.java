package com.example.parasol.core.domain.account;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.NotFound;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People: how they begin, and what they may know of themselves. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final Clock clock;

    AccountService(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Registers a person as a part of signing up.
     *
     * @param email in the form of {@link EmailAddress}
     * @return the account's id, empty when the address is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> register(String email, String passwordHash) {
        return accounts.insertIfNew(email, passwordHash, clock.instant());
    }

    @Transactional(readOnly = true)
    public Account current(Member member) {
        return accounts.findById(member.accountId())
                .map(AccountEntity::toRecord)
                .orElseThrow(() -> new NotFound("account", member.accountId()));
    }
}
