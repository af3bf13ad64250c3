package com.example.parasol.core.domain.passkey;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginOpenings;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.PendingPerson;
import com.example.parasol.core.domain.login.Proof;
import com.example.parasol.core.domain.passkey.Challenges.Purpose;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.throttle.Throttle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How people log in by a passkey, give it as their second factor, and prove by it once more who
 * they are: each time by options for the browser, in JSON, and by what the authenticator answers to
 * them within five minutes, once.
 */
@Service
public class PasskeyLoginService {

    private static final String THROTTLE = "passkey";
    private static final Job ACTOR = new Job("login");

    private final PasskeyOptions options;
    private final Passkeys passkeys;
    private final PasskeyAnswers answers;
    private final LoginService logins;
    private final LoginOpenings openings;
    private final Throttle throttle;
    private final TransactionOperations transaction;

    PasskeyLoginService(
            PasskeyOptions options,
            Passkeys passkeys,
            PasskeyAnswers answers,
            LoginService logins,
            LoginOpenings openings,
            Throttle throttle,
            TransactionOperations transaction) {
        this.options = options;
        this.passkeys = passkeys;
        this.answers = answers;
        this.logins = logins;
        this.openings = openings;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    /**
     * Options for whoever it may be.
     *
     * @param session names the visitor's, with which the answer must come
     * @param address of the client
     * @throws com.example.parasol.core.domain.refusal.TooOften after thirty times from there
     */
    public String begin(String session, String address) {
        throttle.request(THROTTLE, address);
        return options.request(Purpose.LOGIN, session, List.of());
    }

    /**
     * Opens a login for the key's owner, which waits for no second factor.
     *
     * @param session as in {@link #begin}
     * @param answer in JSON
     * @param device what the browser calls itself
     * @param address of the client
     * @return empty when the answer is wrong in any way, or the account is disabled
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures from there
     */
    public Optional<Login> open(String session, String answer, String device, String address) {
        throttle.enter(THROTTLE, "", address);
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        answers.redeem(ACTOR, Purpose.LOGIN, session, address, null, answer)
                                .map(accountId -> {
                                    throttle.leave(THROTTLE, "", address);
                                    return openings.open(accountId, Proof.PASSKEY, device, address);
                                })));
    }

    /** Whether the owner of a login that waits for a second factor has a passkey. */
    public boolean isDue(UUID loginId) {
        return logins.findPending(loginId)
                .filter(pending -> passkeys.isSetUp(pending.account().id()))
                .isPresent();
    }

    /**
     * Options for the owner of a login that waits for a second factor.
     *
     * @throws NotFound when it does not wait for one, or he has no passkey
     */
    public String beginCompletion(UUID loginId) {
        return request(Purpose.SECOND_FACTOR, loginId, pending(loginId).account().id());
    }

    /**
     * Completes a pending login.
     *
     * @param answer in JSON
     * @return empty when the answer is wrong in any way
     * @throws NotFound when the login does not wait for a second factor, or did so for too long
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures from one address
     */
    public Optional<Login> complete(UUID loginId, String answer) {
        var pending = pending(loginId);
        var accountId = pending.account().id();
        var address = pending.login().address();
        throttle.enter(THROTTLE, accountId.toString(), address);
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        answers.redeem(
                                        ACTOR,
                                        Purpose.SECOND_FACTOR,
                                        loginId.toString(),
                                        address,
                                        accountId,
                                        answer)
                                .map(_ -> {
                                    throttle.leave(THROTTLE, accountId.toString(), address);
                                    return completed(loginId);
                                })));
    }

    private PendingPerson pending(UUID loginId) {
        return logins.findPending(loginId).orElseThrow(() -> new NotFound("login", loginId));
    }

    private Login completed(UUID loginId) {
        return openings.complete(loginId).orElseThrow(() -> new NotFound("login", loginId));
    }

    /**
     * Options for somebody who is logged in.
     *
     * @throws NotFound when he has no passkey
     */
    public String beginRenewal(AccountHolder actor) {
        return request(Purpose.RENEWAL, actor.loginId(), actor.accountId());
    }

    /**
     * Makes the caller's login a fresh one.
     *
     * @param answer in JSON
     * @param address of the client
     * @return whether the answer holds
     * @throws NotFound when the login has ended meanwhile
     * @throws com.example.parasol.core.domain.refusal.TooOften after ten failures in this login
     */
    public boolean renew(AccountHolder actor, String answer, String address) {
        var subject = actor.accountId().toString();
        var login = actor.loginId().toString();
        throttle.enter(THROTTLE, subject, login);
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    var owner =
                            answers.redeem(
                                    actor,
                                    Purpose.RENEWAL,
                                    login,
                                    address,
                                    actor.accountId(),
                                    answer);
                    owner.ifPresent(_ -> {
                        throttle.leave(THROTTLE, subject, login);
                        logins.renew(actor, Proof.PASSKEY);
                    });
                    return owner.isPresent();
                }));
    }

    private String request(Purpose purpose, UUID loginId, UUID accountId) {
        var allowed = passkeys.credentialIds(accountId);
        if (allowed.isEmpty()) {
            throw new NotFound("passkey", accountId);
        }
        return options.request(purpose, loginId.toString(), allowed);
    }
}
