package com.example.parasol.core.domain.mailedlogin;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.login.LoginOpenings;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.Proof;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.throttle.Throttle;
import com.example.parasol.core.domain.tokenmail.AccountTokens;
import com.example.parasol.core.domain.tokenmail.AddressProof;
import com.example.parasol.core.domain.tokenmail.TokenMail;
import com.example.parasol.core.domain.tokenmail.TokenMails;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens logins by links in mails. Of an account whose address nobody has confirmed, somebody else
 * may have chosen the password: whoever reads the mail takes it over.
 */
@Service
public class MailedLoginService {

    private static final TokenMail MAIL = TokenMail.LOGIN;
    private static final Job ACTOR = new Job("mailed-login");

    private final Accounts accounts;
    private final AccountTokens tokens;
    private final AddressProof proof;
    private final TokenMails mails;
    private final LoginService logins;
    private final LoginOpenings openings;
    private final Throttle throttle;
    private final TransactionOperations transaction;

    MailedLoginService(
            Accounts accounts,
            AccountTokens tokens,
            AddressProof proof,
            TokenMails mails,
            LoginService logins,
            LoginOpenings openings,
            Throttle throttle,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.proof = proof;
        this.mails = mails;
        this.logins = logins;
        this.openings = openings;
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
        throttle.request("mailed-login", address);
        transaction.executeWithoutResult(_ -> mails.request(MAIL, email));
    }

    /**
     * Asks for a link that makes the caller's login a fresh one.
     *
     * @param returnTo where it leads after that, a path of our own
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten times in ten minutes
     */
    public void requestAgain(AccountHolder actor, String returnTo) {
        throttle.enter("mailed-login-again", actor.accountId().toString(), "");
        transaction.executeWithoutResult(_ -> {
            var account =
                    accounts.lock(actor.accountId())
                            .map(Credentials::account)
                            .orElseThrow(() -> new NotFound("account", actor.accountId()));
            mails.send(MAIL, account.id(), account.email(), returnTo);
        });
    }

    /** Who would be logged in; empty when the link works no more. */
    public Optional<Account> find(String token) {
        return tokens.find(MAIL, token).map(Credentials::account);
    }

    /**
     * Makes the caller's login a fresh one, in place of opening another.
     *
     * @return false, and the link can still be used, when it is for another account, or would do
     *     more than that: wait for a second factor, or take an account over
     */
    @Transactional
    public boolean renew(AccountHolder actor, String token) {
        var his =
                tokens.find(MAIL, token)
                        .map(Credentials::account)
                        .filter(account -> account.id().equals(actor.accountId()))
                        .filter(account -> account.confirmedAt() != null)
                        .filter(account -> !openings.hasSecondFactor(account.id()))
                        .flatMap(_ -> tokens.redeem(MAIL, token));
        his.ifPresent(_ -> logins.renew(actor, Proof.LINK));
        return his.isPresent();
    }

    /**
     * Opens a login, which waits for a second factor where one is due.
     *
     * @param device what the browser calls itself
     * @param address of the client
     * @return empty when the link works no more
     */
    @Transactional
    public Optional<MailedLogin> open(String token, String device, String address) {
        return tokens.redeem(MAIL, token)
                .map(Credentials::account)
                .map(account -> {
                    var takesOver = account.confirmedAt() == null;
                    if (takesOver) {
                        proof.takeOver(ACTOR, account, address);
                    }
                    return new MailedLogin(
                            openings.open(account.id(), Proof.LINK, device, address), takesOver);
                });
    }
}
