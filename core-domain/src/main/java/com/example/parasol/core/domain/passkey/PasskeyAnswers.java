package com.example.parasol.core.domain.passkey;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.login.Proof;
import com.example.parasol.core.domain.passkey.Challenges.Purpose;
import com.example.parasol.core.domain.passkey.Passkeys.Owned;
import com.example.parasol.core.domain.passkey.RelyingParty.Assertion;
import com.example.parasol.core.domain.refusal.PlainText;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose key it is that signed. A challenge is used up by a wrong answer, too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyAnswers {

    private final RelyingParty relyingParty;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    PasskeyAnswers(
            RelyingParty relyingParty,
            Challenges challenges,
            Passkeys passkeys,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.relyingParty = relyingParty;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Locks the account and records that the key was used, or that the answer was refused.
     *
     * @param asker to whom the challenge was given
     * @param address of the client
     * @param expected whose key it must be; null for anybody's, if the authenticator names him
     * @return the account, empty when anything is wrong, or it is disabled
     */
    Optional<UUID> redeem(
            Actor actor,
            Purpose purpose,
            String asker,
            String address,
            @Nullable UUID expected,
            String answer) {
        var read = relyingParty.readAssertion(answer).orElse(null);
        if (read == null) {
            refuse(actor, purpose, address, expected);
            return Optional.empty();
        }
        var owner =
                challenges.redeem(purpose, asker, read.challenge())
                        ? find(read)
                                .filter(owned -> isBy(read, owned, expected))
                                .filter(owned -> holds(read, owned))
                                .map(Owned::accountId)
                        : Optional.<UUID>empty();
        if (owner.isEmpty()) {
            var named = passkeys.find(read.credentialId()).map(Owned::accountId);
            refuse(actor, purpose, address, expected == null ? named.orElse(null) : expected);
        }
        return owner;
    }

    /** Whoever waited for the lock finds the key as the one before him left it. */
    private Optional<Owned> find(Assertion read) {
        return passkeys.find(read.credentialId())
                .flatMap(owned -> accounts.lock(owned.accountId()))
                .filter(credentials -> !credentials.account().isDisabled())
                .flatMap(_ -> passkeys.find(read.credentialId()));
    }

    private static boolean isBy(Assertion read, Owned owned, @Nullable UUID expected) {
        return expected == null
                ? read.names(owned.handle())
                : owned.accountId().equals(expected)
                        && (!read.namesOwner() || read.names(owned.handle()));
    }

    private boolean holds(Assertion read, Owned owned) {
        var count = relyingParty.verify(read, owned.key());
        count.ifPresent(signatures ->
                passkeys.use(owned.key().credentialId(), signatures, clock.instant()));
        return count.isPresent();
    }

    private void refuse(Actor actor, Purpose purpose, String address, @Nullable UUID accountId) {
        audit.record(
                actor,
                purpose == Purpose.SECOND_FACTOR ? "factor.refused" : "login.refused",
                accountId,
                Map.of("address", PlainText.clean(address, 64), "proof", Proof.PASSKEY.name()));
    }
}
