package com.example.parasol.core.domain.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.Proof;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.dev.kit.passkey.SoftwareAuthenticator;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class PasskeyLoginServiceTests {

    private static final String ORIGIN = "https://parasol.example";

    @Autowired PasskeyLoginService passkeyLogins;
    @Autowired PasskeyService passkeys;
    @Autowired LoginService logins;
    @Autowired Accounts accounts;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired TransactionOperations transaction;

    private final String email = Tenants.anyEmail();
    private final SoftwareAuthenticator laptop = new SoftwareAuthenticator(ORIGIN);

    /** A browser and a place where nobody was before. */
    private final String session = UUID.randomUUID().toString();

    private final String address = UUID.randomUUID().toString();
    private AccountHolder self;

    @BeforeEach
    void begin() {
        self = Tenants.self(tenants.owner(email));
        register(self, laptop);
    }

    private void register(AccountHolder owner, SoftwareAuthenticator device) {
        passkeys.register(owner, "key", device.create(passkeys.begin(owner))).orElseThrow();
    }

    @Test
    void itOpensALoginThatWaitsForNothing() {
        var login = open(laptop).orElseThrow();

        assertThat(login.accountId()).isEqualTo(self.accountId());
        assertThat(login.proof()).isEqualTo(Proof.PASSKEY);
        assertThat(login.pending()).isFalse();
        assertThat(logins.find(login.id())).isPresent();
        assertThat(passkeys.list(self).getFirst().lastUsed()).isNotNull();
        assertThat(trail.of(self.accountId())).last().isEqualTo("login.opened");
    }

    @Test
    void theOptionsNameNobodysKey() {
        assertThat(passkeyLogins.begin(session, address))
                .contains("\"rpId\":\"parasol.example\"", "\"userVerification\":\"required\"")
                .contains("\"allowCredentials\":[]");
    }

    @Test
    void noAnswerCountsTwice() {
        var answer = laptop.get(passkeyLogins.begin(session, address));
        assertThat(open(answer)).isPresent();

        assertThat(open(answer)).isEmpty();
        assertThat(trail.of(self.accountId())).last().isEqualTo("login.refused");
    }

    @Test
    void ofTwentyTriesWithOneAnswerOneSucceeds() throws InterruptedException {
        var answer = laptop.get(passkeyLogins.begin(session, address));
        var results =
                Crowd.of(20, i -> () -> passkeyLogins.open(session, answer, "a", address + i));

        assertThat(Crowd.successes(results).stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void anotherBrowsersChallengeIsRefused() {
        var answer = laptop.get(passkeyLogins.begin("another", address));

        assertThat(open(answer)).isEmpty();
    }

    @Test
    void aChallengeForSomethingElseIsRefused() {
        var answer = laptop.get(passkeyLogins.beginRenewal(self));

        assertThat(passkeyLogins.open(self.loginId().toString(), answer, "a", address)).isEmpty();
    }

    @Test
    void aChallengeOfOnesOwnIsRefused() {
        passkeyLogins.begin(session, address);
        var forged =
                "{\"challenge\":\"%s\",\"rpId\":\"parasol.example\"}".formatted("A".repeat(43));

        assertThat(open(laptop.get(forged))).isEmpty();
    }

    @Test
    void aChallengeIsVoidAfterFiveMinutes() {
        var answer = laptop.get(passkeyLogins.begin(session, address));
        clock.advance(Challenges.LIFE);

        assertThat(open(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "http://parasol.example", "http://localhost:8081"})
    void anotherOriginIsRefused(String origin) {
        laptop.origin = origin;

        assertThat(open(laptop)).isEmpty();
        assertThat(trail.of(self.accountId())).last().isEqualTo("login.refused");
    }

    @Test
    void forAnotherRelyingPartyItIsRefused() {
        var options = passkeyLogins.begin(session, address);

        assertThat(open(laptop.get(options.replace("parasol.example", "evil.example")))).isEmpty();
    }

    @Test
    void withoutACheckOfTheOwnerItIsRefused() {
        laptop.verifies = false;

        assertThat(open(laptop)).isEmpty();
    }

    @Test
    void aCopyThatHasSignedLessIsRefused() {
        open(laptop).orElseThrow();
        open(laptop).orElseThrow();
        laptop.count = 1;

        assertThat(open(laptop)).isEmpty();
        laptop.count = 2;
        assertThat(open(laptop)).isPresent();
    }

    @Test
    void aKeyThatNobodyKnowsIsRefused() {
        var unknown = new SoftwareAuthenticator(ORIGIN);
        unknown.create(passkeys.begin(self));

        assertThat(open(unknown)).isEmpty();
    }

    @Test
    void aKeyThatNamesSomebodyElseOrNobodyIsRefused() {
        var stranger = Tenants.self(tenants.owner());
        var his = new SoftwareAuthenticator(ORIGIN);
        his.create(passkeys.begin(stranger));
        var handle = handle(his.get(passkeyLogins.begin(session, address)));

        var answer = laptop.get(passkeyLogins.begin(session, address));
        assertThat(open(answer.replace(handle(answer), handle))).isEmpty();
        answer = laptop.get(passkeyLogins.begin(session, address));
        assertThat(open(answer.replace(handle(answer), ""))).isEmpty();
        answer = laptop.get(passkeyLogins.begin(session, address));
        assertThat(open(answer.replaceFirst(",\"userHandle\":\"[^\"]*\"", ""))).isEmpty();
    }

    private static String handle(String answer) {
        return answer.replaceFirst(".*\"userHandle\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void anotherKeysSignatureIsRefused() {
        var options = passkeyLogins.begin(session, address);
        var other = new SoftwareAuthenticator(ORIGIN).get(options);
        var signature = "\"signature\":\"[^\"]+\"";
        var his = Pattern.compile(signature).matcher(other);
        assertThat(his.find()).isTrue();

        assertThat(open(laptop.get(options).replaceFirst(signature, his.group()))).isEmpty();
    }

    @Test
    void aRemovedOneOpensNothing() {
        passkeys.remove(self, passkeys.list(self).getFirst().id());

        assertThat(open(laptop)).isEmpty();
    }

    @Test
    void aDisabledAccountStaysClosed() {
        transaction.executeWithoutResult(_ -> accounts.disable(self.accountId()));

        assertThat(open(laptop)).isEmpty();
        assertThat(trail.of(self.accountId())).last().isEqualTo("login.refused");
    }

    @Test
    void whoeverIsLeavingCanOnlyStay() {
        transaction.executeWithoutResult(
                _ -> accounts.leave(self.accountId(), clock.instant().plus(Duration.ofDays(30))));

        var login = open(laptop).orElseThrow();
        assertThat(logins.find(login.id())).isEmpty();
        assertThat(logins.findLeaving(login.id())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"response\":{}}",
                "nonsense",
                "\u0000",
                "{\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}"
            })
    void whatIsNoAnswerIsRefused(String answer) {
        passkeyLogins.begin(session, address);

        assertThat(open(answer)).isEmpty();
    }

    @Test
    void whoeverFailsTooOftenIsStoppedThereAndNowhereElse() {
        for (var i = 0; i < 10; i++) {
            assertThat(open("")).isEmpty();
        }
        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> open(laptop));

        var answer = laptop.get(passkeyLogins.begin(session, address));
        assertThat(passkeyLogins.open(session, answer, "a", "elsewhere" + address)).isPresent();
    }

    @Test
    void whoeverAsksTooOftenIsStopped() {
        for (var i = 0; i < 30; i++) {
            passkeyLogins.begin(session, address);
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> passkeyLogins.begin(session, address));
    }

    @Test
    void itCompletesAPendingLogin() {
        var pending = tenants.again(email);
        assertThat(passkeyLogins.isDue(pending.id())).isTrue();
        var completed = complete(pending, laptop).orElseThrow();

        assertThat(completed.id()).isEqualTo(pending.id());
        assertThat(completed.pending()).isFalse();
        assertThat(passkeyLogins.isDue(pending.id())).isFalse();
        assertThat(trail.of(self.accountId())).last().isEqualTo("login.completed");
    }

    @Test
    void aPendingLoginIsCompletedByItsOwnersKeysOnly() {
        var stranger = Tenants.self(tenants.owner());
        var his = new SoftwareAuthenticator(ORIGIN);
        register(stranger, his);
        var pending = tenants.again(email);

        assertThat(passkeyLogins.beginCompletion(pending.id()))
                .containsPattern("\"allowCredentials\":\\[\\{[^\\]]+}]");
        assertThat(complete(pending, his)).isEmpty();
        assertThat(trail.of(self.accountId())).last().isEqualTo("factor.refused");
        assertThat(logins.find(pending.id())).isEmpty();
    }

    @Test
    void aPendingLoginIsNotCompletedWithAnothersChallenge() {
        var pending = tenants.again(email);
        var other = tenants.again(email);
        var answer = laptop.get(passkeyLogins.beginCompletion(other.id()));
        assertThat(passkeyLogins.complete(pending.id(), answer)).isEmpty();

        answer = laptop.get(passkeyLogins.begin(pending.id().toString(), address));
        assertThat(passkeyLogins.complete(pending.id(), answer)).isEmpty();
    }

    @Test
    void aKeyThatDoesNotSayWhoseItIsWillDoWhenThatIsKnown() {
        var pending = tenants.again(email);
        var answer =
                laptop.get(passkeyLogins.beginCompletion(pending.id()))
                        .replaceFirst(",\"userHandle\":\"[^\"]*\"", "");

        assertThat(passkeyLogins.complete(pending.id(), answer)).isPresent();
    }

    @Test
    void whoeverGuessesTheSecondFactorIsStopped() {
        var pending = tenants.again(email);
        for (var i = 0; i < 10; i++) {
            assertThat(passkeyLogins.complete(pending.id(), "")).isEmpty();
        }

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> complete(pending, laptop));
    }

    @Test
    void whatDoesNotWaitIsNotFound() {
        var late = tenants.again(email);
        clock.advance(Duration.ofMinutes(15));

        for (var id : new UUID[] {late.id(), self.loginId(), UUID.randomUUID()}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> passkeyLogins.beginCompletion(id));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> passkeyLogins.complete(id, ""));
        }
    }

    @Test
    void itMakesALoginAFreshOne() {
        clock.advance(Duration.ofMinutes(11));
        var answer = laptop.get(passkeyLogins.beginRenewal(self));

        assertThat(passkeyLogins.renew(self, answer, address)).isTrue();
        var login = logins.find(self.loginId()).orElseThrow().login();
        assertThat(login.proof()).isEqualTo(Proof.PASSKEY);
        assertThat(login.authenticatedAt()).isAfter(self.authenticatedAt());
        assertThat(trail.of(self.accountId())).last().isEqualTo("login.renewed");
        assertThat(passkeyLogins.renew(self, answer, address)).isFalse();
        assertThat(trail.of(self.accountId())).last().isEqualTo("login.refused");
    }

    @Test
    void aStrangersKeyRenewsNothing() {
        var stranger = Tenants.self(tenants.owner());
        var his = new SoftwareAuthenticator(ORIGIN);
        register(stranger, his);

        assertThat(passkeyLogins.renew(self, his.get(passkeyLogins.beginRenewal(self)), address))
                .isFalse();
    }

    @Test
    void whoHasNoneCannotBegin() {
        var stranger = Tenants.self(tenants.owner());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> passkeyLogins.beginRenewal(stranger));
    }

    @Test
    void whoeverTookASessionOverIsStopped() {
        for (var i = 0; i < 10; i++) {
            assertThat(passkeyLogins.renew(self, "", address)).isFalse();
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> passkeyLogins.renew(self, "", address));
    }

    private Optional<Login> open(SoftwareAuthenticator device) {
        return open(device.get(passkeyLogins.begin(session, address)));
    }

    private Optional<Login> open(String answer) {
        return passkeyLogins.open(session, answer, "a browser", address);
    }

    private Optional<Login> complete(Login pending, SoftwareAuthenticator device) {
        var answer = device.get(passkeyLogins.beginCompletion(pending.id()));
        return passkeyLogins.complete(pending.id(), answer);
    }
}
