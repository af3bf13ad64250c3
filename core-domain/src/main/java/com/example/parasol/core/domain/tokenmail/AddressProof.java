package com.example.parasol.core.domain.tokenmail;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.key.ApiKeyEndings;
import com.example.parasol.core.domain.login.LoginEndings;
import com.example.parasol.core.domain.login.LoginOpenings;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.refusal.PlainText;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when somebody shows that he reads the mails to an account's address. Whoever calls
 * it says from which client address he does, for the trail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AddressProof {

    private final Accounts accounts;
    private final MailTokens tokens;
    private final LoginOpenings openings;
    private final LoginEndings endings;
    private final Memberships memberships;
    private final ApiKeyEndings keys;
    private final Audit audit;

    AddressProof(
            Accounts accounts,
            MailTokens tokens,
            LoginOpenings openings,
            LoginEndings endings,
            Memberships memberships,
            ApiKeyEndings keys,
            Audit audit) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.openings = openings;
        this.endings = endings;
        this.memberships = memberships;
        this.keys = keys;
        this.audit = audit;
    }

    /** The address is confirmed, once. */
    public void confirm(Actor actor, Account account, String client) {
        if (account.confirmedAt() == null) {
            accounts.confirm(account.id());
            audit.record(actor, "account.confirmed", account.id(), from(client));
        }
    }

    /**
     * The account is his alone: whatever others may know or hold of it, a password, logins with
     * their tokens and sockets, or links in mails, is worth nothing any more. Second factors, and
     * API keys of what he owns, stay if whoever made them had confirmed the address.
     */
    public void takeOver(Actor actor, Account account, String client) {
        if (account.confirmedAt() == null) {
            openings.dropSecondFactors(actor, account.id());
            memberships.of(account.id()).stream()
                    .filter(membership -> membership.role() == Role.OWNER)
                    .forEach(membership -> keys.all(actor, membership.organizationId()));
        }
        confirm(actor, account, client);
        accounts.dropPassword(account.id());
        audit.record(actor, "password.dropped", account.id(), from(client));
        endings.all(actor, account.id());
        tokens.withdrawAll(account.id());
    }

    /** The same, with another password. */
    public void takeOver(Actor actor, Account account, String client, String hash) {
        takeOver(actor, account, client);
        accounts.rehash(account.id(), hash);
        audit.record(actor, "password.changed", account.id(), from(client));
    }

    private static Map<String, String> from(String client) {
        return Map.of("address", PlainText.clean(client, 64));
    }
}
