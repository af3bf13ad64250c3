package com.example.parasol.core.domain.tokenmail;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts behind the links, as long as they still have the address that got the mail, and no
 * operator has disabled them.
 */
@Component
public class AccountTokens {

    private final MailTokens tokens;
    private final Accounts accounts;

    AccountTokens(MailTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /** Whose link it is; empty when it is unknown, used, expired or for something else. */
    @Transactional(readOnly = true)
    public Optional<Credentials> find(TokenMail mail, String token) {
        return behind(mail, token, accounts::find);
    }

    /**
     * The same, and it works no more; of many who try at once, one succeeds. The account is locked,
     * always before the token, so that nobody waits in a circle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Credentials> redeem(TokenMail mail, String token) {
        return behind(mail, token, accounts::lock)
                .filter(_ -> tokens.redeem(mail.purpose(), token).isPresent());
    }

    private Optional<Credentials> behind(
            TokenMail mail, String token, Function<UUID, Optional<Credentials>> search) {
        return tokens.find(mail.purpose(), token)
                .flatMap(mailed ->
                        search.apply(mailed.subject())
                                .filter(found -> found.account().email().equals(mailed.email()))
                                .filter(found -> !found.account().isDisabled()));
    }
}
