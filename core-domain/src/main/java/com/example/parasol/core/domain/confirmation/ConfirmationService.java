package com.example.parasol.core.domain.confirmation;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.throttle.Throttle;
import com.example.parasol.core.domain.tokenmail.AccountTokens;
import com.example.parasol.core.domain.tokenmail.AddressProof;
import com.example.parasol.core.domain.tokenmail.TokenMail;
import com.example.parasol.core.domain.tokenmail.TokenMails;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Confirms addresses. Somebody else may have signed up with one before its owner, and lie in wait
 * with the password that he chose: so that password stays only if the owner knows it.
 */
@Service
public class ConfirmationService {

    private static final TokenMail MAIL = TokenMail.CONFIRMATION;
    private static final Job ACTOR = new Job("confirmation");

    private final Accounts accounts;
    private final AccountTokens tokens;
    private final AddressProof proof;
    private final TokenMails mails;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;

    ConfirmationService(
            Accounts accounts,
            AccountTokens tokens,
            AddressProof proof,
            TokenMails mails,
            Passwords passwords,
            Throttle throttle,
            Audit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.proof = proof;
        this.mails = mails;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whose address the link confirms; empty when it works no more. */
    public Optional<Account> find(String token) {
        return tokens.find(MAIL, token).map(Credentials::account);
    }

    /**
     * Confirms the address; everything else stays as it is.
     *
     * @param password the one of the sign-up
     * @param address of the client
     * @return whether the link worked
     * @throws Invalid for the field password, when it is another one
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     checked
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures
     */
    public boolean confirm(String token, String password, String address) {
        var found = tokens.find(MAIL, token).orElse(null);
        if (found == null) {
            return false;
        }
        var subject = found.account().id().toString();
        throttle.enter("confirmation", subject, "");
        // no transaction here: a connection must not wait for a hash
        if (!passwords.matches(password, found.passwordHash())) {
            refuse(found.account(), address);
            throw wrongPassword();
        }
        throttle.leave("confirmation", subject, "");
        return redeem(
                token,
                reader -> {
                    if (!Objects.equals(reader.passwordHash(), found.passwordHash())) {
                        throw wrongPassword();
                    }
                    proof.confirm(ACTOR, reader.account(), address);
                });
    }

    private void refuse(Account account, String address) {
        var from = Map.of("address", PlainText.clean(address, 64));
        transaction.executeWithoutResult(
                _ -> audit.record(ACTOR, "confirmation.refused", account.id(), from));
    }

    private static Invalid wrongPassword() {
        return new Invalid(
                new Violation(
                        "password",
                        "wrong",
                        "This is not the password of the sign-up: try again, or set a new one below"));
    }

    /**
     * Confirms the address and sets another password; the one before and all logins that were
     * opened with it end.
     *
     * @param address of the client
     * @return whether the link worked
     * @throws Invalid for the field password
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     hashed
     */
    public boolean replacePassword(String token, String password, String address) {
        Invalid.throwIfAny(passwords.check(password));
        if (find(token).isEmpty()) {
            return false;
        }
        var hash = passwords.hash(password);
        return redeem(token, reader -> proof.takeOver(ACTOR, reader.account(), address, hash));
    }

    private boolean redeem(String token, Consumer<Credentials> what) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    var reader = tokens.redeem(MAIL, token);
                    reader.ifPresent(what);
                    return reader.isPresent();
                }));
    }

    /**
     * Sends the link once more, unless the address has been confirmed.
     *
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten times
     */
    public void sendAgain(AccountHolder actor) {
        throttle.enter("confirmation-mail", actor.accountId().toString(), "");
        transaction.executeWithoutResult(_ -> {
            var account =
                    accounts.lock(actor.accountId())
                            .map(Credentials::account)
                            .orElseThrow(() -> new NotFound("account", actor.accountId()));
            if (account.confirmedAt() == null) {
                mails.send(MAIL, account.id(), account.email());
            }
        });
    }
}
