package com.example.parasol.core.domain.emailchange;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.account.EmailAddress;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Mailed;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.throttle.Throttle;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Gives an account another address: by a link that is sent there, while the old one is told. */
@Service
public class EmailChangeService {

    private static final Purpose PURPOSE = Purpose.EMAIL_CHANGE;

    private final Accounts accounts;
    private final MailTokens tokens;
    private final EmailChangeMails mails;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;

    EmailChangeService(
            Accounts accounts,
            MailTokens tokens,
            EmailChangeMails mails,
            Throttle throttle,
            Audit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.mails = mails;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Asks for the link. The caller cannot tell whether the address is taken: then nothing changes,
     * and its owner is told.
     *
     * @param email as typed
     * @throws Invalid for the field email, when it is no address, or the present one
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten times in ten minutes
     */
    public void request(AccountHolder actor, String email) {
        var wanted =
                EmailAddress.parse(email)
                        .orElseThrow(() ->
                                new Invalid(
                                        violation(
                                                "email",
                                                "Enter an e-mail address, like ada@example.com")));
        throttle.enter("email-change", actor.accountId().toString(), "");
        transaction.executeWithoutResult(_ -> {
            var account = found(accounts.find(actor.accountId()), actor.accountId());
            if (account.email().equals(wanted)) {
                throw new Invalid(violation("same", "This is your address already"));
            }
            mails.request(account, wanted);
            audit.record(actor, "email.change-requested", account.id());
        });
    }

    private static Violation violation(String code, String detail) {
        return new Violation("email", code, detail);
    }

    private static Account found(Optional<Credentials> credentials, UUID accountId) {
        return credentials
                .map(Credentials::account)
                .orElseThrow(() -> new NotFound("account", accountId));
    }

    /** The address to which the link would change; empty when it works no more, or is not his. */
    @Transactional(readOnly = true)
    public Optional<String> find(AccountHolder actor, String token) {
        return his(actor, token).map(Mailed::email);
    }

    /**
     * Changes the address. The old one is told, and no other link of the account works any more.
     *
     * @return whether the link worked; it does not when somebody else has the address meanwhile
     */
    public boolean confirm(AccountHolder actor, String token) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> change(actor, token)));
        } catch (DataIntegrityViolationException taken) {
            // at the same moment, or it would have been seen
            return false;
        }
    }

    private boolean change(AccountHolder actor, String token) {
        var account = found(accounts.lock(actor.accountId()), actor.accountId());
        var email =
                his(actor, token)
                        .flatMap(_ -> tokens.redeem(PURPOSE, token))
                        .map(Mailed::email)
                        .filter(wanted -> accounts.findByEmail(wanted).isEmpty());
        email.ifPresent(wanted -> {
            accounts.changeEmail(account.id(), wanted);
            tokens.withdrawAll(account.id());
            mails.tellChanged(account.email());
            audit.record(actor, "email.changed", account.id());
        });
        return email.isPresent();
    }

    private Optional<Mailed> his(AccountHolder actor, String token) {
        return tokens.find(PURPOSE, token)
                .filter(mailed -> mailed.subject().equals(actor.accountId()));
    }
}
