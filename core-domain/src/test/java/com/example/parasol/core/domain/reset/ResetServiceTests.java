package com.example.parasol.core.domain.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.token.TokenService;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class ResetServiceTests {

    private static final String NEW = "another horse, another battery";

    @Autowired ResetService resets;
    @Autowired LoginService logins;
    @Autowired ApiKeyService keys;
    @Autowired TokenService bearers;
    @Autowired Tenants tenants;
    @Autowired Mailboxes mailboxes;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired MailTokens tokens;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private final String client = UUID.randomUUID().toString();
    private Member owner;

    @BeforeEach
    void begin() {
        owner = tenants.owner(email);
    }

    @Test
    void theLinkSetsAnotherPasswordAndEndsAllLogins() {
        var other = tenants.again(email);

        assertThat(reset(token(), NEW)).isTrue();

        assertThat(logins.find(owner.loginId())).isEmpty();
        assertThat(logins.find(other.id())).isEmpty();
        assertThat(opens(Tenants.PASSWORD)).isFalse();
        assertThat(opens(NEW)).isTrue();
        assertThat(trail.of(owner.accountId()))
                .contains("password.changed", "account.confirmed", "login.ended");
        assertThat(trail.details(owner.accountId(), "address")).contains(client);
    }

    @Test
    void theSecondFactorOfAConfirmedAccountStays() {
        jdbc.sql("update account set confirmed_at = now() where id = :id")
                .param("id", owner.accountId())
                .update();
        jdbc.sql(
                        """
                        insert into factor_app (account_id, secret, begun_at, active_since, last_step)
                        values (:id, decode(repeat('00', 40), 'hex'), now(), now(), 0)
                        """)
                .param("id", owner.accountId())
                .update();

        reset(token(), NEW);

        var opened = logins.open(new NewLogin(email, NEW, "a browser", "192.0.2.1"));
        assertThat(opened.orElseThrow().pending()).isTrue();
    }

    @Test
    void theKeysOfAConfirmedAccountStayAndThoseOfAnotherEnd() {
        var early = keys.create(owner, Tenants.newKey(null)).secret();
        reset(token(), NEW);
        await().atMost(Duration.ofSeconds(1)).until(() -> bearers.authenticate(early).isEmpty());

        var later = keys.create(owner, Tenants.newKey(null)).secret();
        reset(token(), NEW);
        assertThat(bearers.authenticate(later)).isPresent();
    }

    @Test
    void nobodyIsLoggedInByIt() {
        reset(token(), NEW);

        assertThat(
                        jdbc.sql(
                                        "select count(*) from login where account_id = :id and ended_at is null")
                                .param("id", owner.accountId())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void theOwnerIsToldByMail() {
        reset(token(), NEW);

        assertThat(mailboxes.await(email, 1).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void theMailNamesTheConfiguredAddressAndTheTime() {
        resets.request(email.toUpperCase(), client);

        var mail = mailboxes.await(email, 1);
        assertThat(mail.subject()).isEqualTo("Set a new password");
        assertThat(mail.text())
                .containsPattern("https://parasol\\.example/password/reset\\?token=[\\w-]{43}\\s")
                .contains("60 minutes");
        assertThat(reset(mailboxes.awaitToken(email, 1), NEW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "nobody\u0000@example.com", "' or 1=1"})
    void whatIsNoAddressGetsNothing(String typed) {
        resets.request(typed, client);
    }

    @Test
    void anUnknownAddressGetsNoMail() {
        var unknown = Tenants.anyEmail();
        resets.request(unknown, client);

        assertThat(mailboxes.settled(unknown)).isZero();
    }

    @Test
    void lookingChangesNothing() {
        var token = token();

        assertThat(resets.find(token).orElseThrow().email()).isEqualTo(email);
        assertThat(resets.find(token)).isPresent();
        assertThat(opens(Tenants.PASSWORD)).isTrue();
    }

    @Test
    void aUsedLinkWorksNoMore() {
        var token = token();
        reset(token, NEW);

        assertThat(reset(token, Tenants.PASSWORD)).isFalse();
        assertThat(opens(NEW)).isTrue();
    }

    @Test
    void anExpiredLinkWorksNoMore() {
        var token = token();
        clock.advance(Duration.ofMinutes(60));

        assertThatItIsSpent(token);
    }

    @Test
    void aLinkToAnEarlierAddressWorksNoMore() {
        var token = token();
        jdbc.sql("update account set email = :email where id = :id")
                .param("email", Tenants.anyEmail())
                .param("id", owner.accountId())
                .update();

        assertThatItIsSpent(token);
    }

    @Test
    void aDisabledAccountGetsNoMailAndItsLinksWorkNoMore() {
        var token = token();
        jdbc.sql("update account set disabled_at = now() where email = :email")
                .param("email", email)
                .update();
        resets.request(email, client);

        assertThatItIsSpent(token);
        assertThat(mailboxes.settled(email)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aWrongTokenOpensNothing(String token) {
        assertThatItIsSpent(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "password1"})
    void aPoorPasswordIsRefusedAndTheLinkGoesOnWorking(String password) {
        var token = token();

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> reset(token, password));
        assertThat(logins.find(owner.loginId())).isPresent();
        assertThat(reset(token, NEW)).isTrue();
    }

    @Test
    void ofTwentyAtOnceOneSucceeds() throws Exception {
        var token = token();

        var results = Crowd.all(Crowd.of(20, i -> () -> reset(token, NEW + i)));

        assertThat(results).hasSize(20).containsOnlyOnce(true);
        assertThat(opens(NEW + results.indexOf(true))).isTrue();
    }

    @Test
    void aMailboxIsNotFilledByStrangersAndTheLastLinkWorks() {
        for (var i = 0; i < 12; i++) {
            resets.request(email, UUID.randomUUID().toString());
        }

        assertThat(mailboxes.settled(email)).isEqualTo(10);
        assertThat(mailboxes.of(email))
                .filteredOn(mail -> resets.find(Mailboxes.token(mail)).isPresent())
                .hasSize(1);
        clock.advance(Duration.ofHours(1));
        resets.request(email, client);
        mailboxes.await(email, 11);
    }

    @Test
    void aClientMayNotAskForEver() {
        for (var i = 0; i < 30; i++) {
            resets.request("no address", client);
        }

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> resets.request(email, client));
    }

    /** As in a mail, without the wait for one. */
    private String token() {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> tokens.issue(Purpose.PASSWORD_RESET, owner.accountId(), email)));
    }

    private boolean reset(String token, String password) {
        return resets.reset(token, password, client);
    }

    private void assertThatItIsSpent(String token) {
        assertThat(resets.find(token)).isEmpty();
        assertThat(reset(token, NEW)).isFalse();
        assertThat(opens(NEW)).isFalse();
    }

    private boolean opens(String password) {
        return logins.open(new NewLogin(email, password, "a browser", "192.0.2.1")).isPresent();
    }
}
