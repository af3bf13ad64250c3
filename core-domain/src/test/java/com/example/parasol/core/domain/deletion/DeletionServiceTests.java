package com.example.parasol.core.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.token.TokenService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class DeletionServiceTests {

    @Autowired DeletionService deletions;
    @Autowired LoginService logins;
    @Autowired TokenService tokens;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    @Autowired Mailboxes mailboxes;

    private final String email = Tenants.anyEmail();
    private Member owner;
    private AccountHolder self;

    @BeforeEach
    void begin() {
        owner = tenants.owner(email);
        self = Tenants.self(owner);
    }

    @Test
    void whoeverAsksForItIsLoggedOutEverywhereAtOnce() {
        var other = tenants.again(email);
        var token = tokens.issue(other.id(), null).token();
        assertThat(tokens.authenticate(token)).isPresent();

        var deletionAt = deletions.request(self, " " + email.toUpperCase());

        assertThat(Duration.between(clock.instant(), deletionAt))
                .isBetween(Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30));
        assertThat(logins.find(owner.loginId())).isEmpty();
        assertThat(logins.findLeaving(owner.loginId())).isEmpty();
        assertThat(logins.find(other.id())).isEmpty();
        assertThat(trail.of(owner.accountId()))
                .contains("account.deletion-requested", "login.ended");
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isEmpty());
    }

    @Test
    void aMailSaysWhenAndHowToKeepIt() {
        deletions.request(self, email);

        var mail = mailboxes.await(email, 1);
        assertThat(mail.subject()).startsWith("Your account will be deleted on ");
        assertThat(mail.text()).contains("https://parasol.example/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "somebody@example.com", "\u0000"})
    void withoutTheRightAddressNothingHappens(String typed) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> deletions.request(self, typed));

        assertThat(logins.find(owner.loginId())).isPresent();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> deletions.deletionAt(self));
    }

    @Test
    void aLoginInTheThirtyDaysIsGoodForKeepingItOnly() {
        deletions.request(self, email);
        clock.advance(Duration.ofDays(29));

        var login = tenants.again(email);
        var leaving = logins.findLeaving(login.id()).orElseThrow();

        assertThat(logins.find(login.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tokens.issue(login.id(), null));

        deletions.withdraw(leaving.actor());

        assertThat(logins.find(login.id())).isPresent();
        assertThat(logins.findLeaving(login.id())).isEmpty();
        assertThat(tokens.issue(login.id(), null).organizationId())
                .isEqualTo(owner.organizationId());
        assertThat(trail.of(owner.accountId())).last().isEqualTo("account.deletion-withdrawn");
    }

    @Test
    void afterThirtyDaysItIsTooLate() {
        deletions.request(self, email);
        var login = tenants.again(email);
        var leaving = logins.findLeaving(login.id()).orElseThrow();
        clock.advance(Duration.ofDays(30));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> deletions.withdraw(leaving.actor()));
        assertThat(logins.findLeaving(login.id())).isEmpty();
        assertThat(logins.find(login.id())).isEmpty();
    }

    @Test
    void anAccountThatStaysCannotBeKept() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> deletions.withdraw(self));
        assertThat(logins.findLeaving(owner.loginId())).isEmpty();
    }

    @Test
    void theLastOwnerOfOthersMustHandOverFirst() {
        var colleague = tenants.owner();
        tenants.join(colleague, owner, Role.ADMIN);

        assertThat(deletions.preview(self))
                .isEqualTo(new Departure(List.of(), List.of("Ada & Co")));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> deletions.request(self, email))
                .withMessageContaining("Ada & Co");
        assertThat(logins.find(owner.loginId())).isPresent();
    }

    @Test
    void anOwnerWhoIsLeavingHimselfIsNoOtherOwner() {
        var colleagueEmail = Tenants.anyEmail();
        var colleague = tenants.owner(colleagueEmail);
        tenants.join(colleague, owner, Role.OWNER);
        deletions.request(Tenants.self(colleague), colleagueEmail);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> deletions.request(self, email));
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() throws InterruptedException {
        var colleagueEmail = Tenants.anyEmail();
        var colleague = tenants.owner(colleagueEmail);
        tenants.join(colleague, owner, Role.OWNER);

        var results =
                Crowd.of(
                        2,
                        i ->
                                () ->
                                        i == 0
                                                ? deletions.request(self, email)
                                                : deletions.request(
                                                        Tenants.self(colleague), colleagueEmail));

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(Crowd.failures(results)).singleElement().isInstanceOf(Conflict.class);
    }

    @Test
    void whatGoesAndWhatStaysIsToldBefore() {
        tenants.join(owner, tenants.owner(), Role.MEMBER);

        assertThat(deletions.preview(self))
                .isEqualTo(new Departure(List.of("Ada & Co"), List.of()));
    }
}
