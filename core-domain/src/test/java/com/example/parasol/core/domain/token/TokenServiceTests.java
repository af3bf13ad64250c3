package com.example.parasol.core.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.credential.Confirmation;
import com.example.parasol.core.domain.credential.CredentialService;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.refusal.NotFound;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class TokenServiceTests {

    @Autowired TokenService tokens;
    @Autowired CredentialService credentials;
    @Autowired LoginService logins;
    @Autowired OrganizationService organizations;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @Test
    void aDashboardTokenStandsForItsOwnerInHisOrganization() {
        var owner = tenants.owner();

        var token = tokens.issue(owner.loginId(), null);

        assertThat(token.organizationId()).isEqualTo(owner.organizationId());
        assertThat(token.token()).startsWith("parasol_dash_");
        assertThat(tokens.authenticate(token.token())).contains(owner);
    }

    @Test
    void theOrganizationCanBeChosenAmongOnesOwn() {
        var owner = tenants.owner();
        var other = tenants.owner();

        assertThat(tokens.issue(owner.loginId(), owner.organizationId()).organizationId())
                .isEqualTo(owner.organizationId());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tokens.issue(owner.loginId(), other.organizationId()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tokens.issue(owner.loginId(), UUID.randomUUID()));
    }

    @Test
    void unlessOneIsNamedItIsForTheOrganizationThatThePersonActsFor() {
        var owner = tenants.owner();
        var other = organizations.found(Tenants.self(owner), "Another").id();

        assertThat(tokens.issue(owner.loginId(), null).organizationId()).isEqualTo(other);
    }

    @Test
    void noTokenIsIssuedForAnEndedLogin() {
        var owner = tenants.owner();
        logins.end(owner.loginId());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tokens.issue(owner.loginId(), null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tokens.issue(UUID.randomUUID(), null));
    }

    @Test
    void itsOwnerIsToldWhenATokenEndsAndNobodyElse() {
        var owner = tenants.owner();
        var token = tokens.issue(owner.loginId(), null);

        assertThat(tokens.end(owner, token.token())).contains(token.expiresAt());
        assertThat(tokens.end(tenants.owner(), token.token())).isEmpty();
        assertThat(tokens.end(owner, "nonsense")).isEmpty();
    }

    @Test
    void aTokenEndsAfterTenMinutes() {
        var token = tokens.issue(tenants.owner().loginId(), null).token();

        clock.advance(Duration.ofMinutes(9));
        assertThat(tokens.authenticate(token)).isPresent();
        clock.advance(Duration.ofSeconds(61));

        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void aTokenEndsWithItsLogin() {
        var owner = tenants.owner();
        var token = tokens.issue(owner.loginId(), null).token();
        var bystander = tokens.issue(tenants.owner().loginId(), null).token();
        assertThat(tokens.authenticate(token)).isPresent();

        logins.end(owner.loginId());

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isEmpty());
        assertThat(tokens.authenticate(bystander)).isPresent();
    }

    @Test
    void aTokenEndsWithTheMembership() {
        var owner = tenants.owner();
        var token = tokens.issue(owner.loginId(), null).token();

        jdbc.sql("delete from membership where account_id = :id")
                .param("id", owner.accountId())
                .update();

        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void anUnknownTokenIsNobodys() {
        var unknown = BearerToken.random(BearerToken.Kind.KEY).text();

        assertThat(tokens.authenticate(unknown)).isEmpty();
        assertThat(tokens.authenticate("")).isEmpty();
        assertThat(tokens.authenticate("' or true --")).isEmpty();
    }

    @Test
    void onlyTheHashIsStored() {
        var owner = tenants.owner();
        var token = tokens.issue(owner.loginId(), null).token();

        var row =
                jdbc.sql("select t::text from token t where login_id = :id")
                        .param("id", owner.loginId())
                        .query(String.class)
                        .single();

        assertThat(row).doesNotContain(token).doesNotContain(token.substring(20, 40));
        assertThat(tokens.issue(owner.loginId(), null).toString()).doesNotContain("parasol_dash_");
    }

    @Test
    void aRenewedLoginRenewsItsTokensToo() {
        var owner = tenants.owner();
        clock.advance(Duration.ofMinutes(10));
        credentials.confirm(Tenants.self(owner), new Confirmation(Tenants.PASSWORD, ""));

        var actor = tokens.authenticate(tokens.issue(owner.loginId(), null).token());

        assertThat(actor).hasValueSatisfying(member -> member.requireFreshLogin(clock.instant()));
    }

    @Test
    void aMemberCarriesWhenHeLoggedIn() {
        var owner = tenants.owner();
        clock.advance(Duration.ofMinutes(5));

        var actor = tokens.authenticate(tokens.issue(owner.loginId(), null).token());

        assertThat(actor)
                .get()
                .isInstanceOfSatisfying(
                        Member.class,
                        member ->
                                assertThat(member.authenticatedAt())
                                        .isEqualTo(owner.authenticatedAt()));
    }
}
