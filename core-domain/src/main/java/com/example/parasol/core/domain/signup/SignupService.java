package com.example.parasol.core.domain.signup;

import com.example.parasol.core.domain.account.EmailAddress;
import com.example.parasol.core.domain.account.Registration;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.Founding;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.throttle.Throttle;
import com.example.parasol.core.domain.tokenmail.TakenNews;
import com.example.parasol.core.domain.tokenmail.TokenMail;
import com.example.parasol.core.domain.tokenmail.TokenMails;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes an account with its first organization. */
@Service
public class SignupService {

    private static final Job ACTOR = new Job("signup");

    // a crowd with one address shares the first one's hash: the others would find it taken anyway
    private final ConcurrentMap<String, CompletableFuture<@Nullable Void>> ongoing =
            new ConcurrentHashMap<>();

    private final Registration registration;
    private final Founding founding;
    private final Passwords passwords;
    private final TokenMails mails;
    private final TakenNews takenNews;
    private final Throttle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;

    SignupService(
            Registration registration,
            Founding founding,
            Passwords passwords,
            TokenMails mails,
            TakenNews takenNews,
            Throttle throttle,
            Audit audit,
            TransactionOperations transaction) {
        this.registration = registration;
        this.founding = founding;
        this.passwords = passwords;
        this.mails = mails;
        this.takenNews = takenNews;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Signs up. A new address gets a mail with a link that confirms it. Whoever asks cannot tell
     * whether the address was already taken: a taken one costs the same and changes nothing, but
     * its owner gets a mail.
     *
     * @throws Invalid for fields email, password, organization
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     hashed
     * @throws com.example.parasol.core.domain.refusal.TooOften after thirty from one address
     */
    public void signUp(NewSignup signup) {
        var email = check(signup);
        throttle.request("signup", signup.address());
        var mine = new CompletableFuture<@Nullable Void>();
        var first = ongoing.putIfAbsent(email, mine);
        if (first != null) {
            await(first);
            return;
        }
        try {
            // before the transaction: a connection must not wait for a hash
            var hash = passwords.hash(signup.password());
            create(email, hash, signup.organization());
            mine.complete(null);
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            ongoing.remove(email, mine);
        }
    }

    private static void await(CompletableFuture<@Nullable Void> first) {
        try {
            first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private String check(NewSignup signup) {
        var violations = new ArrayList<Violation>();
        var email = EmailAddress.parse(signup.email());
        if (email.isEmpty()) {
            violations.add(
                    new Violation(
                            "email", "email", "Enter an e-mail address, like ada@example.com"));
        }
        violations.addAll(passwords.check(signup.password()));
        violations.addAll(founding.check(signup.organization()));
        Invalid.throwIfAny(violations);
        return email.orElseThrow();
    }

    private void create(String email, String hash, String organization) {
        var isNew =
                Boolean.TRUE.equals(transaction.execute(_ -> insert(email, hash, organization)));
        if (!isNew) {
            rehearse(hash, organization);
            transaction.executeWithoutResult(_ -> takenNews.tell(email));
        }
    }

    /** Whether the address was new. */
    private boolean insert(String email, String hash, String organizationName) {
        var account = registration.register(email, hash);
        account.ifPresent(accountId -> {
            var organization = founding.found(accountId, organizationName);
            audit.record(
                    ACTOR,
                    "account.signed-up",
                    accountId,
                    Map.of("organization", organization.id().toString()));
            mails.send(TokenMail.CONFIRMATION, accountId, email);
        });
        return account.isPresent();
    }

    /** Does all the same for nobody and undoes it, or the time would tell that it is taken. */
    private void rehearse(String hash, String organizationName) {
        transaction.executeWithoutResult(status -> {
            insert(
                    "nobody-%s@invalid.invalid".formatted(UUID.randomUUID()),
                    hash,
                    organizationName);
            status.flush();
            status.setRollbackOnly();
        });
    }
}
