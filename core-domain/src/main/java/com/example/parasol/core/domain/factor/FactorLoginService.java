package com.example.parasol.core.domain.factor;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginOpenings;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.PendingPerson;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How a login that waits for a second factor gets it. */
@Service
public class FactorLoginService {

    private static final Job ACTOR = new Job("login");

    private final LoginService logins;
    private final LoginOpenings openings;
    private final FactorCodes codes;
    private final TransactionOperations transaction;

    FactorLoginService(
            LoginService logins,
            LoginOpenings openings,
            FactorCodes codes,
            TransactionOperations transaction) {
        this.logins = logins;
        this.openings = openings;
        this.codes = codes;
        this.transaction = transaction;
    }

    /**
     * Completes a pending login by a code of the owner's app or one of his recovery codes.
     *
     * @return empty when the code is wrong or was used
     * @throws NotFound when the login does not wait for one, or did so for too long
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures from one address
     */
    public Optional<Login> complete(UUID loginId, String code) {
        var pending = pending(loginId);
        var accountId = pending.account().id();
        var address = pending.login().address();
        codes.enter(accountId, address);
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        codes.redeem(ACTOR, accountId, address, code)
                                ? Optional.of(completed(loginId))
                                : Optional.empty()));
    }

    private PendingPerson pending(UUID loginId) {
        return logins.findPending(loginId).orElseThrow(() -> new NotFound("login", loginId));
    }

    private Login completed(UUID loginId) {
        return openings.complete(loginId).orElseThrow(() -> new NotFound("login", loginId));
    }
}
