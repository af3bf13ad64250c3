package com.example.parasol.core.domain.tokenmail;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.account.Registration;
import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.password.Passwords;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * How somebody who reads the mails to an address gets the account that belongs to it, as long as
 * nobody has confirmed one: his is the password that he types now.
 */
@Component
public class AddressClaim {

    private final Accounts accounts;
    private final Registration registration;
    private final AddressProof proof;
    private final Passwords passwords;
    private final Audit audit;

    AddressClaim(
            Accounts accounts,
            Registration registration,
            AddressProof proof,
            Passwords passwords,
            Audit audit) {
        this.accounts = accounts;
        this.registration = registration;
        this.proof = proof;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * Hashes the password, so it must be called without a transaction: a connection must not wait
     * for a hash. An account that is there already stays as it is if this is its password; else it
     * is {@link AddressProof#takeOver taken over}.
     *
     * @param email in the form of {@link com.example.parasol.core.domain.account.EmailAddress}
     * @param client from which address he does
     * @return what does the rest, in a transaction, and locks the account; empty when somebody has
     *     confirmed the address or changed the password meanwhile
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     hashed
     */
    public Supplier<Optional<Account>> prepare(
            Actor actor, String email, String password, String client) {
        var found = accounts.findByEmail(email).orElse(null);
        if (found != null && passwords.matches(password, found.passwordHash())) {
            return () -> confirm(actor, found, client);
        }
        var hash = passwords.hash(password);
        return () ->
                found == null
                        ? register(actor, email, client, hash)
                        : takeOver(actor, found, client, hash);
    }

    private Optional<Account> register(Actor actor, String email, String client, String hash) {
        var account =
                registration
                        .register(email, hash)
                        .flatMap(accounts::lock)
                        .map(Credentials::account);
        account.ifPresent(one -> {
            audit.record(actor, "account.signed-up", one.id());
            proof.confirm(actor, one, client);
        });
        return account;
    }

    private Optional<Account> confirm(Actor actor, Credentials before, String client) {
        var account =
                lock(before)
                        .filter(now -> Objects.equals(now.passwordHash(), before.passwordHash()))
                        .map(Credentials::account);
        account.ifPresent(one -> proof.confirm(actor, one, client));
        return account;
    }

    private Optional<Account> takeOver(
            Actor actor, Credentials before, String client, String hash) {
        var account = lock(before).map(Credentials::account);
        account.ifPresent(one -> proof.takeOver(actor, one, client, hash));
        return account;
    }

    private Optional<Credentials> lock(Credentials before) {
        return accounts.lock(before.account().id())
                .filter(now -> now.account().confirmedAt() == null);
    }
}
