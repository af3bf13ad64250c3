package com.example.parasol.core.domain.mailedlogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class MailedLoginServiceTests {

    @Autowired MailedLoginService mailed;
    @Autowired LoginService logins;
    @Autowired Accounts accounts;
    @Autowired MailTokens tokens;
    @Autowired TransactionOperations transaction;
    @Autowired Tenants tenants;
    @Autowired Mailboxes mailboxes;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    private final String client = UUID.randomUUID().toString();
    private AccountHolder self;

    @BeforeEach
    void begin() {
        self = Tenants.self(tenants.owner(email));
        transaction.executeWithoutResult(_ -> accounts.confirm(self.accountId()));
    }

    @Test
    void theLinkOpensALogin() {
        mailed.request(email.toUpperCase(), client);
        var mail = mailboxes.await(email, 1);
        var opened = open(Mailboxes.token(mail)).orElseThrow();

        assertThat(mail.text())
                .containsPattern("https://parasol\\.example/login/link/open\\?token=[\\w-]{43}\\s")
                .contains("15 minutes");
        assertThat(logins.find(opened.id()).orElseThrow().account().email()).isEqualTo(email);
        assertThat(trail.of(self.accountId())).contains("login.opened");
    }

    @Test
    void allElseOfAConfirmedAccountStays() {
        var opened = mailed.open(token(), "a browser", "192.0.2.1").orElseThrow();

        assertThat(opened.tookOver()).isFalse();
        assertThat(logins.find(self.loginId())).isPresent();
        assertThat(logIn(Tenants.PASSWORD)).isTrue();
    }

    @Test
    void whoeverSignedUpInAdvanceHasNothingOnceTheOwnerLogsIn() {
        unconfirm();
        var other = token();
        issue(Purpose.CONFIRMATION);

        var opened = mailed.open(other, "a browser", "192.0.2.1").orElseThrow();

        assertThat(opened.tookOver()).isTrue();
        assertThat(logins.find(self.loginId())).isEmpty();
        assertThat(logIn(Tenants.PASSWORD)).isFalse();
        var person = logins.find(opened.login().id()).orElseThrow();
        assertThat(person.account().confirmedAt()).isNotNull();
        assertThat(
                        jdbc.sql("select count(*) from mail_token where subject = :id")
                                .param("id", self.accountId())
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(trail.of(self.accountId())).contains("account.confirmed", "login.ended");
    }

    @Test
    void aSecondFactorIsDueAllTheSame() {
        setUpAnApp();

        assertThat(mailed.renew(self, token())).isFalse();
        var opened = open(token()).orElseThrow();
        assertThat(opened.pending()).isTrue();
        assertThat(logins.find(opened.id())).isEmpty();
    }

    @Test
    void whoeverSignedUpInAdvanceLeavesNoSecondFactor() {
        setUpAnApp();
        unconfirm();

        var opened = open(token()).orElseThrow();
        assertThat(opened.pending()).isFalse();
        assertThat(logins.find(opened.id())).isPresent();
        assertThat(trail.of(self.accountId())).contains("factor.dropped");
    }

    private void setUpAnApp() {
        jdbc.sql(
                        """
                        insert into factor_app (account_id, secret, begun_at, active_since, last_step)
                        values (:id, decode(repeat('00', 40), 'hex'), now(), now(), 0)
                        """)
                .param("id", self.accountId())
                .update();
    }

    @Test
    void lookingOpensNothing() {
        var token = token();

        assertThat(mailed.find(token).orElseThrow().email()).isEqualTo(email);
        assertThat(mailed.find(token)).isPresent();
    }

    @Test
    void aUsedLinkWorksNoMore() {
        var token = token();
        open(token);

        assertThatItIsSpent(token);
    }

    @Test
    void anExpiredLinkWorksNoMore() {
        var token = token();
        clock.advance(Duration.ofMinutes(15));

        assertThatItIsSpent(token);
    }

    @Test
    void aLinkToAnEarlierAddressWorksNoMore() {
        var token = token();
        jdbc.sql("update account set email = :email where id = :id")
                .param("email", Tenants.anyEmail())
                .param("id", self.accountId())
                .update();

        assertThatItIsSpent(token);
    }

    @Test
    void aDisabledAccountGetsNoMailAndItsLinksWorkNoMore() {
        var token = token();
        jdbc.sql("update account set disabled_at = now() where email = :email")
                .param("email", email)
                .update();
        mailed.request(email, client);

        assertThatItIsSpent(token);
        assertThat(mailboxes.settled(email)).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOGIN")
    void aLinkForSomethingElseLogsNobodyIn(Purpose purpose) {
        assertThatItIsSpent(issue(purpose));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aWrongTokenLogsNobodyIn(String token) {
        assertThatItIsSpent(token);
    }

    @Test
    void ofTwentyAtOnceOneIsLoggedIn() throws Exception {
        var token = token();

        var results = Crowd.all(Crowd.of(20, _ -> () -> open(token)));

        assertThat(results).hasSize(20).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void inTheSameBrowserTheLoginBecomesFresh() {
        clock.advance(Duration.ofMinutes(11));

        assertThat(mailed.renew(self, token())).isTrue();
        assertThat(logins.find(self.loginId()).orElseThrow().login().authenticatedAt())
                .isAfterOrEqualTo(self.authenticatedAt().plus(Duration.ofMinutes(11)));
        assertThat(trail.of(self.accountId())).last().isEqualTo("login.renewed");
    }

    @Test
    void nobodyElsesLoginBecomesFresh() {
        var token = token();
        var stranger = Tenants.self(tenants.owner());

        assertThat(mailed.renew(stranger, token)).isFalse();
        assertThat(mailed.find(token)).isPresent();
    }

    @Test
    void anUnconfirmedAccountIsTakenOverRatherThanRenewed() {
        unconfirm();

        assertThat(mailed.renew(self, token())).isFalse();
    }

    @Test
    void theMailOfSomebodyLoggedInLeadsBackToWhereHeWas() {
        mailed.requestAgain(self, "/account/password?a=b");

        assertThat(mailboxes.await(email, 1).text())
                .contains("&return_to=%2Faccount%2Fpassword%3Fa%3Db");
    }

    @Test
    void anUnknownAddressGetsNoMail() {
        var unknown = Tenants.anyEmail();
        mailed.request(unknown, client);

        assertThat(mailboxes.settled(unknown)).isZero();
    }

    @Test
    void aClientMayNotAskForEver() {
        for (var i = 0; i < 30; i++) {
            mailed.request("no address", client);
        }

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> mailed.request(email, client));
    }

    private void assertThatItIsSpent(String token) {
        assertThat(mailed.find(token)).isEmpty();
        assertThat(mailed.renew(self, token)).isFalse();
        assertThat(open(token)).isEmpty();
    }

    private void unconfirm() {
        jdbc.sql("update account set confirmed_at = null where id = :id")
                .param("id", self.accountId())
                .update();
    }

    private String token() {
        return issue(Purpose.LOGIN);
    }

    /** As in a mail, without the wait for one. */
    private String issue(Purpose purpose) {
        return Objects.requireNonNull(
                transaction.execute(_ -> tokens.issue(purpose, self.accountId(), email)));
    }

    private Optional<Login> open(String token) {
        return mailed.open(token, "a browser", "192.0.2.1").map(MailedLogin::login);
    }

    private boolean logIn(String password) {
        return logins.open(new NewLogin(email, password, "a browser", "192.0.2.1")).isPresent();
    }
}
