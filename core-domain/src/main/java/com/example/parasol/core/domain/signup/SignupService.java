package com.example.parasol.core.domain.signup;

import com.example.parasol.core.domain.account.EmailAddress;
import com.example.parasol.core.domain.account.Registration;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.organization.Founding;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.ArrayList;
import java.util.Map;
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
    private final Audit audit;
    private final TransactionOperations transaction;

    SignupService(
            Registration registration,
            Founding founding,
            Passwords passwords,
            Audit audit,
            TransactionOperations transaction) {
        this.registration = registration;
        this.founding = founding;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Signs up. Whoever asks cannot tell whether the address was already taken: a taken one costs
     * the same and changes nothing.
     *
     * @throws Invalid for fields email, password, organization
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     hashed
     */
    public void signUp(NewSignup signup) {
        var email = check(signup);
        var mine = new CompletableFuture<@Nullable Void>();
        var first = ongoing.putIfAbsent(email, mine);
        if (first != null) {
            await(first);
            return;
        }
        try {
            // before the transaction: a connection must not wait for a hash
            var hash = passwords.hash(signup.password());
            transaction.executeWithoutResult(_ -> create(email, hash, signup.organization()));
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

    private void create(String email, String hash, String organizationName) {
        var account = registration.register(email, hash);
        account.ifPresent(accountId -> {
            var organization = founding.found(accountId, organizationName);
            audit.record(
                    ACTOR,
                    "account.signed-up",
                    accountId,
                    Map.of("organization", organization.id().toString()));
        });
    }
}
