package com.example.parasol.core.domain.account;

import com.example.parasol.core.domain.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, as the other features of the domain know them. */
@Component
public class Accounts {

    private final AccountRepository accounts;
    private final Clock clock;

    Accounts(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Credentials> find(UUID accountId) {
        return accounts.findById(accountId).map(AccountEntity::toCredentials);
    }

    /** By an address in any form; whatever is no address belongs to nobody. */
    @Transactional(readOnly = true)
    public Optional<Credentials> findByEmail(String email) {
        return EmailAddress.parse(email)
                .flatMap(accounts::findByEmail)
                .map(AccountEntity::toCredentials);
    }

    /**
     * Until the transaction ends nobody else changes the account, and no login opens with a
     * password that is being changed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Credentials> lock(UUID accountId) {
        return accounts.lock(accountId).map(AccountEntity::toCredentials);
    }

    /** Another password, or the same in a newer kind of hash. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rehash(UUID accountId, String hash) {
        entity(accountId).rehash(hash);
    }

    /** When it will be deleted; empty when nobody asked for that. */
    @Transactional(readOnly = true)
    public Optional<Instant> deletionAt(UUID accountId) {
        return Optional.ofNullable(entity(accountId).deletionAt());
    }

    /** Its owner wants it deleted, and may think better of it until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(UUID accountId, Instant deletionAt) {
        entity(accountId).leave(deletionAt);
    }

    /** It is not deleted after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stay(UUID accountId) {
        entity(accountId).stay();
    }

    /** Its owner proved that the address is his; when he did so first is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(UUID accountId) {
        entity(accountId).confirm(clock.instant());
    }

    /**
     * Its owner proved that another address is his.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when it has just been taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeEmail(UUID accountId, String email) {
        entity(accountId).changeEmail(email, clock.instant());
        accounts.flush();
    }

    /** No password opens it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropPassword(UUID accountId) {
        entity(accountId).dropPassword();
    }

    /** Lets nobody log in to it; whether it was this call that did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean disable(UUID accountId) {
        return entity(accountId).disable(clock.instant());
    }

    /** Takes that back; whether it was this call that did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enable(UUID accountId) {
        return entity(accountId).enable();
    }

    private AccountEntity entity(UUID accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new NotFound("account", accountId));
    }
}
