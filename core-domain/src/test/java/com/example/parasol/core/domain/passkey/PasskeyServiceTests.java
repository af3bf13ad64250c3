package com.example.parasol.core.domain.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Phones;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.export.ExportService;
import com.example.parasol.core.domain.factor.FactorService;
import com.example.parasol.core.domain.login.LoginOpenings;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.dev.kit.passkey.SoftwareAuthenticator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class PasskeyServiceTests {

    private static final String ORIGIN = "https://parasol.example";

    @Autowired PasskeyService passkeys;
    @Autowired FactorService factors;
    @Autowired LoginOpenings openings;
    @Autowired ExportService exports;
    @Autowired Phones phones;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired Mailboxes mailboxes;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private final SoftwareAuthenticator laptop = new SoftwareAuthenticator(ORIGIN);
    private AccountHolder self;

    @BeforeEach
    void begin() {
        self = Tenants.self(tenants.owner(email));
    }

    @Test
    void theFirstOneMakesASecondFactorDueAndBringsRecoveryCodes() {
        var codes = register(" My laptop ").orElseThrow();

        assertThat(codes).hasSize(10);
        assertThat(factors.isDue(self)).isTrue();
        assertThat(tenants.again(email).pending()).isTrue();
        assertThat(passkeys.list(self))
                .singleElement()
                .satisfies(passkey -> {
                    assertThat(passkey.name()).isEqualTo("My laptop");
                    assertThat(passkey.createdAt()).isBeforeOrEqualTo(clock.instant());
                    assertThat(passkey.lastUsed()).isNull();
                });
        assertThat(trail.of(self.accountId())).contains("factor.passkey-added");
    }

    @Test
    void furtherOnesBringNoCodes() {
        register("first");
        var second = new SoftwareAuthenticator(ORIGIN);

        assertThat(passkeys.register(self, "second", second.create(passkeys.begin(self))))
                .contains(List.of());
        assertThat(passkeys.list(self))
                .extracting(Passkey::name)
                .containsExactly("first", "second");
    }

    @Test
    void besideAnAppItBringsNoCodes() {
        phones.of(self);

        assertThat(register("laptop")).contains(List.of());
        assertThat(factors.list(self).recoveryCodes()).isEqualTo(10);
    }

    @Test
    void theOptionsNameUsAndTheOwnerByARandomHandle() {
        var options = passkeys.begin(self);

        assertThat(options)
                .contains("\"rp\":{\"id\":\"parasol.example\",\"name\":\"Parasol\"}")
                .contains("\"residentKey\":\"required\"", "\"userVerification\":\"required\"")
                .contains("\"attestation\":\"none\"", "\"timeout\":300000", email)
                .doesNotContain(self.accountId().toString());
        assertThat(handle(options)).hasSize(43).isEqualTo(handle(passkeys.begin(self)));
        assertThat(handle(options))
                .isNotEqualTo(handle(passkeys.begin(Tenants.self(tenants.owner()))));
    }

    private static String handle(String options) {
        return options.replaceFirst(".*\"user\":\\{[^}]*\"id\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void authenticatorsAreToldWhatTheyHave() {
        register("laptop");

        assertThat(passkeys.begin(self)).contains("\"excludeCredentials\":[{\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\n"})
    void aNameThatCannotBeKeptIsMended(String name) {
        assertThat(register(name)).isPresent();
        assertThat(passkeys.list(self).getFirst().name()).isEqualTo("Passkey");
    }

    @Test
    void aLongNameIsCut() {
        register("\uD83D\uDD11".repeat(100));

        assertThat(passkeys.list(self).getFirst().name()).isEqualTo("\uD83D\uDD11".repeat(60));
    }

    @Test
    void noAnswerCountsTwice() {
        var answer = laptop.create(passkeys.begin(self));
        assertThat(passkeys.register(self, "one", answer)).isPresent();

        assertThat(passkeys.register(self, "two", answer)).isEmpty();
        assertThat(trail.of(self.accountId())).last().isEqualTo("factor.refused");
    }

    @Test
    void aWrongAnswerUsesTheChallengeUp() {
        laptop.verifies = false;
        var options = passkeys.begin(self);
        assertThat(passkeys.register(self, "one", laptop.create(options))).isEmpty();
        laptop.verifies = true;

        assertThat(passkeys.register(self, "two", laptop.create(options))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://parasol.example.evil.example",
                "https://sub.parasol.example",
                "http://parasol.example",
                "https://parasol.example:8443"
            })
    void anotherOriginIsRefused(String origin) {
        laptop.origin = origin;

        assertThat(register("laptop")).isEmpty();
        assertThat(passkeys.list(self)).isEmpty();
    }

    @Test
    void withoutACheckOfTheOwnerItIsRefused() {
        laptop.verifies = false;

        assertThat(register("laptop")).isEmpty();
    }

    @Test
    void forAnotherRelyingPartyItIsRefused() {
        var options = passkeys.begin(self).replace("\"parasol.example\"", "\"evil.example\"");

        assertThat(passkeys.register(self, "laptop", laptop.create(options))).isEmpty();
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
                "{\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"}}"
            })
    void whatIsNoAnswerIsRefused(String answer) {
        passkeys.begin(self);

        assertThat(passkeys.register(self, "laptop", answer)).isEmpty();
    }

    @Test
    void aSignatureIsNoKey() {
        register("laptop");
        var options =
                passkeys.begin(self).replace("\"rp\":{", "\"rpId\":\"parasol.example\",\"rp\":{");

        assertThat(passkeys.register(self, "again", laptop.get(options))).isEmpty();
    }

    @Test
    void anotherLoginsChallengeIsRefused() {
        var answer = laptop.create(passkeys.begin(self));
        var elsewhere =
                new AccountHolder(
                        self.accountId(), tenants.again(email).id(), self.authenticatedAt());

        assertThat(passkeys.register(elsewhere, "laptop", answer)).isEmpty();
        assertThat(passkeys.register(self, "laptop", answer)).isPresent();
    }

    @Test
    void aChallengeIsVoidAfterFiveMinutesAndAfterTheNextOne() {
        var earlier = laptop.create(passkeys.begin(self));
        var answer = laptop.create(passkeys.begin(self));
        assertThat(passkeys.register(self, "laptop", earlier)).isEmpty();
        clock.advance(Challenges.LIFE);

        assertThat(passkeys.register(self, "laptop", answer)).isEmpty();
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() throws InterruptedException {
        var answer = laptop.create(passkeys.begin(self));
        var results = Crowd.of(20, _ -> () -> passkeys.register(self, "laptop", answer));

        assertThat(Crowd.successes(results).stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(passkeys.list(self)).hasSize(1);
    }

    @Test
    void aKeyBelongsToOneAccount() {
        register("laptop");
        var stranger = Tenants.self(tenants.owner());
        var answer = laptop.create(passkeys.begin(stranger));

        assertThat(passkeys.register(stranger, "mine", answer)).isEmpty();
        assertThat(passkeys.list(stranger)).isEmpty();
        assertThat(factors.list(stranger).recoveryCodes()).isZero();
    }

    @Test
    void tenAreEnough() {
        var last = passkeys.begin(self);
        for (var i = 0; i < PasskeyService.MOST; i++) {
            last = passkeys.begin(self);
            assertThat(
                            passkeys.register(
                                    self, "key", new SoftwareAuthenticator(ORIGIN).create(last)))
                    .isPresent();
        }

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> passkeys.begin(self));
    }

    @Test
    void theLastOneTakesTheRecoveryCodesWithIt() {
        register("laptop");
        var id = passkeys.list(self).getFirst().id();
        passkeys.remove(self, id);

        assertThat(passkeys.list(self)).isEmpty();
        assertThat(factors.isDue(self)).isFalse();
        assertThat(factors.list(self).recoveryCodes()).isZero();
        assertThat(trail.of(self.accountId())).last().isEqualTo("factor.passkey-removed");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passkeys.remove(self, id));
    }

    @Test
    void besideAnotherFactorTheCodesStay() {
        phones.of(self);
        register("laptop");
        passkeys.remove(self, passkeys.list(self).getFirst().id());
        assertThat(factors.list(self).recoveryCodes()).isEqualTo(10);

        register("laptop");
        factors.removeApp(self);
        assertThat(factors.list(self).recoveryCodes()).isEqualTo(10);
    }

    @Test
    void aStrangersPasskeysAreHisOwn() {
        register("laptop");
        var stranger = Tenants.self(tenants.owner());
        var id = passkeys.list(self).getFirst().id();

        assertThat(passkeys.list(stranger)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passkeys.remove(stranger, id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> passkeys.remove(self, UUID.randomUUID()));
        assertThat(passkeys.list(self)).hasSize(1);
    }

    @Test
    void whoeverTakesTheAccountOverFindsNone() {
        register("laptop");
        var handle = handle(passkeys.begin(self));
        transaction.executeWithoutResult(
                _ -> openings.dropSecondFactors(new Job("test"), self.accountId()));

        assertThat(passkeys.list(self)).isEmpty();
        assertThat(factors.isDue(self)).isFalse();
        assertThat(handle(passkeys.begin(self))).isNotEqualTo(handle);
    }

    @Test
    void theOwnerIsToldOfEachChangeByMail() {
        register("My laptop");
        var added = mailboxes.await(email, 1);
        passkeys.remove(self, passkeys.list(self).getFirst().id());
        var removed = mailboxes.await(email, 2);

        assertThat(added.subject()).isEqualTo("A passkey was added to your account");
        assertThat(added.text()).contains("“My laptop”", "https://parasol.example/account/factors");
        assertThat(removed.subject()).isEqualTo("A passkey was removed from your account");
    }

    @Test
    void theExportNamesThemAndDeletionTakesThemAlong() {
        register("My laptop");
        assertThat(exports.export(self).parts())
                .extractingByKey("passkeys")
                .isEqualTo(passkeys.list(self));

        jdbc.sql("delete from account where id = :id").param("id", self.accountId()).update();
        assertThat(passkeys.list(self)).isEmpty();
    }

    private Optional<List<String>> register(String name) {
        return passkeys.register(self, name, laptop.create(passkeys.begin(self)));
    }
}
