package com.example.parasol.core.domain.passkey;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.factor.FactorNews;
import com.example.parasol.core.domain.factor.RecoveryCodes;
import com.example.parasol.core.domain.login.LoginOpenings;
import com.example.parasol.core.domain.passkey.Challenges.Purpose;
import com.example.parasol.core.domain.passkey.Passkeys.Key;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** How a person gets passkeys, and loses them on purpose. He is told of each by mail. */
@Service
public class PasskeyService {

    /** More than anybody has devices; each login sends the browser all of them. */
    public static final int MOST = 10;

    /** Of a passkey's name, in characters. */
    private static final int LONGEST = 60;

    private final PasskeyOptions options;
    private final RelyingParty relyingParty;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final LoginOpenings logins;
    private final FactorNews news;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasskeyService(
            PasskeyOptions options,
            RelyingParty relyingParty,
            Challenges challenges,
            Passkeys passkeys,
            RecoveryCodes recoveryCodes,
            Accounts accounts,
            LoginOpenings logins,
            FactorNews news,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.options = options;
        this.relyingParty = relyingParty;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.logins = logins;
        this.news = news;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> list(AccountHolder actor) {
        return passkeys.list(actor.accountId());
    }

    /**
     * Options for the browser that is to make a key, in JSON.
     *
     * @throws Conflict when he has enough
     */
    @Transactional
    public String begin(AccountHolder actor) {
        var account = lock(actor);
        var known = passkeys.credentialIds(account.id());
        refuseMoreThan(known.size());
        return options.creation(
                actor.loginId().toString(), account, passkeys.handle(account.id()), known);
    }

    /**
     * Keeps the key that was made: from now on logins wait for it, or for another factor.
     *
     * @param name what he calls it; one that cannot be kept is mended, as the key is there already
     * @param answer of the authenticator, within five minutes, in JSON
     * @return recovery codes, to be shown once, none when he has some; empty when the answer is
     *     wrong in any way
     * @throws Conflict when he has enough
     */
    public Optional<List<String>> register(AccountHolder actor, String name, String answer) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    var kept = read(actor, answer).filter(key -> keep(actor, name, key));
                    if (kept.isEmpty()) {
                        audit.record(actor, "factor.refused", actor.accountId());
                    }
                    return kept.map(_ -> codes(actor.accountId()));
                }));
    }

    private Optional<Key> read(AccountHolder actor, String answer) {
        return relyingParty
                .readRegistration(answer)
                .filter(read ->
                        challenges.redeem(
                                Purpose.REGISTRATION, actor.loginId().toString(), read.challenge()))
                .flatMap(relyingParty::verify);
    }

    private boolean keep(AccountHolder actor, String name, Key key) {
        // no login opens with one factor while the second one begins to count
        var account = lock(actor);
        refuseMoreThan(passkeys.credentialIds(account.id()).size());
        var clean = PlainText.clean(name.strip(), LONGEST);
        var label = PlainText.isName(clean, LONGEST) ? clean : "Passkey";
        if (!passkeys.add(account.id(), label, key, clock.instant())) {
            return false;
        }
        audit.record(actor, "factor.passkey-added", account.id());
        news.tell(account, "factor-passkey-added", label);
        return true;
    }

    private List<String> codes(UUID accountId) {
        return recoveryCodes.left(accountId) == 0 ? recoveryCodes.renew(accountId) : List.of();
    }

    /**
     * It opens nothing any more; without another factor the recovery codes do not, either.
     *
     * @throws NotFound when he has none with this id
     */
    @Transactional
    public void remove(AccountHolder actor, UUID id) {
        var account = lock(actor);
        var name = passkeys.remove(account.id(), id).orElseThrow(() -> new NotFound("passkey", id));
        if (!logins.hasSecondFactor(account.id())) {
            recoveryCodes.drop(account.id());
        }
        audit.record(actor, "factor.passkey-removed", account.id());
        news.tell(account, "factor-passkey-removed", name);
    }

    private static void refuseMoreThan(int present) {
        if (present >= MOST) {
            throw new Conflict(
                    new Violation(
                            "passkey",
                            "many",
                            "You have %d passkeys: remove one first".formatted(MOST)));
        }
    }

    private Account lock(AccountHolder actor) {
        return accounts.lock(actor.accountId())
                .map(Credentials::account)
                .orElseThrow(() -> new NotFound("account", actor.accountId()));
    }
}
