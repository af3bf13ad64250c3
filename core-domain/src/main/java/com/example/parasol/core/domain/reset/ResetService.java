package com.example.parasol.core.domain.reset;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.credential.PasswordNews;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.throttle.Throttle;
import com.example.parasol.core.domain.tokenmail.AccountTokens;
import com.example.parasol.core.domain.tokenmail.AddressProof;
import com.example.parasol.core.domain.tokenmail.TokenMail;
import com.example.parasol.core.domain.tokenmail.TokenMails;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets whoever forgot his password set another one, by a link to the address of his account. */
@Service
public class ResetService {

    private static final TokenMail MAIL = TokenMail.RESET;
    private static final Job ACTOR = new Job("reset");

    private final AccountTokens tokens;
    private final AddressProof proof;
    private final TokenMails mails;
    private final PasswordNews news;
    private final Passwords passwords;
    private final Throttle throttle;
    private final TransactionOperations transaction;

    ResetService(
            AccountTokens tokens,
            AddressProof proof,
            TokenMails mails,
            PasswordNews news,
            Passwords passwords,
            Throttle throttle,
            TransactionOperations transaction) {
        this.tokens = tokens;
        this.proof = proof;
        this.mails = mails;
        this.news = news;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    /**
     * Asks for the mail. Whoever asks cannot tell whether the address has an account.
     *
     * @param email as typed
     * @param address of the client
     * @throws com.example.parasol.core.domain.refusal.TooOften after thirty requests from there
     */
    public void request(String email, String address) {
        throttle.request("reset", address);
        transaction.executeWithoutResult(_ -> mails.request(MAIL, email));
    }

    /** Whose password the link sets; empty when it works no more. */
    public Optional<Account> find(String token) {
        return tokens.find(MAIL, token).map(Credentials::account);
    }

    /**
     * Sets another password. All logins of the account end and all its other links in mails work no
     * more; its address is confirmed and gets a mail. Nobody is logged in by it, and the second
     * factor stays.
     *
     * @param address of the client
     * @return whether the link worked
     * @throws Invalid for the field password
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     hashed
     */
    public boolean reset(String token, String password, String address) {
        Invalid.throwIfAny(passwords.check(password));
        if (find(token).isEmpty()) {
            return false;
        }
        // before the transaction: a connection must not wait for a hash
        var hash = passwords.hash(password);
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    var reader = tokens.redeem(MAIL, token).map(Credentials::account);
                    reader.ifPresent(account -> {
                        proof.takeOver(ACTOR, account, address, hash);
                        news.tell(account);
                    });
                    return reader.isPresent();
                }));
    }
}
