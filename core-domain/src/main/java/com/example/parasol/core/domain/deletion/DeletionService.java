package com.example.parasol.core.domain.deletion;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.account.EmailAddress;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.deletion.Stakes.Stake;
import com.example.parasol.core.domain.login.LoginEndings;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a person has his account deleted, and how he keeps it after all. */
@Service
public class DeletionService {

    static final Duration GRACE = Duration.ofDays(30);

    private final Accounts accounts;
    private final Stakes stakes;
    private final LoginEndings endings;
    private final DeletionNews news;
    private final Audit audit;
    private final Clock clock;

    DeletionService(
            Accounts accounts,
            Stakes stakes,
            LoginEndings endings,
            DeletionNews news,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.stakes = stakes;
        this.endings = endings;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would go with the caller, and what he must hand over first. */
    @Transactional(readOnly = true)
    public Departure preview(AccountHolder actor) {
        return departure(stakes.of(actor.accountId()));
    }

    /**
     * Ends all logins, with all tokens and sockets that hang on them, and has the account deleted
     * in thirty days. Its owner gets a mail.
     *
     * @param email of the account, typed to show that it is meant
     * @return when it will be deleted
     * @throws Invalid for the field email, when it is another one
     * @throws Conflict naming the organizations that need another owner first
     */
    @Transactional
    public Instant request(AccountHolder actor, String email) {
        var account = lock(actor.accountId());
        if (!EmailAddress.parse(email).equals(Optional.of(account.email()))) {
            throw new Invalid(
                    new Violation("email", "different", "This is not the address of your account"));
        }
        var departure = departure(stakes.lock(account.id()));
        if (!departure.toHandOver().isEmpty()) {
            throw new Conflict(
                    new Violation(
                            "organization",
                            "last-owner",
                            "Hand over first: " + String.join(", ", departure.toHandOver())));
        }
        var deletionAt = clock.instant().plus(GRACE);
        accounts.leave(account.id(), deletionAt);
        endings.all(actor, account.id());
        news.tellRequested(account, deletionAt);
        audit.record(actor, "account.deletion-requested", account.id());
        return deletionAt;
    }

    /**
     * When the caller's account will be deleted.
     *
     * @throws NotFound when nobody asked for that
     */
    @Transactional(readOnly = true)
    public Instant deletionAt(AccountHolder actor) {
        return accounts.deletionAt(actor.accountId())
                .orElseThrow(() -> new NotFound("deletion", actor.accountId()));
    }

    /**
     * Keeps the account after all; the login with which its owner asks is one like any other then.
     *
     * @throws NotFound when it is not being deleted, or the thirty days are over
     */
    @Transactional
    public void withdraw(AccountHolder actor) {
        var account = lock(actor.accountId());
        accounts.deletionAt(account.id())
                .filter(clock.instant()::isBefore)
                .orElseThrow(() -> new NotFound("deletion", account.id()));
        accounts.stay(account.id());
        audit.record(actor, "account.deletion-withdrawn", account.id());
    }

    private Account lock(UUID accountId) {
        return accounts.lock(accountId)
                .map(Credentials::account)
                .orElseThrow(() -> new NotFound("account", accountId));
    }

    private static Departure departure(List<Stake> stakes) {
        return new Departure(
                names(stakes, stake -> !stake.shared()),
                names(stakes, stake -> stake.shared() && stake.lastOwner()));
    }

    private static List<String> names(List<Stake> stakes, Predicate<Stake> which) {
        return stakes.stream().filter(which).map(Stake::name).sorted().toList();
    }
}
