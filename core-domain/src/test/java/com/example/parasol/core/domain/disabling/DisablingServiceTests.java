package com.example.parasol.core.domain.disabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Staff;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.audit.Reason;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.key.NewApiKey;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.token.TokenService;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class DisablingServiceTests {

    private static final Reason REASON = new Reason("a court said so");
    private static final NewApiKey READER =
            new NewApiKey(
                    "reports",
                    List.of(
                            Arrays.stream(Permission.values())
                                    .filter(Permission::grantableToKeys)
                                    .findFirst()
                                    .orElseThrow()
                                    .scope()),
                    null);

    @Autowired DisablingService disabling;
    @Autowired AccountDirectory directory;
    @Autowired LoginService logins;
    @Autowired TokenService tokens;
    @Autowired ApiKeyService keys;
    @Autowired Staff staff;
    @Autowired Tenants tenants;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();
    Operator operator;
    Member owner;

    @BeforeEach
    void aCustomerAndAnOperator() {
        operator = staff.operator();
        owner = tenants.owner(email);
    }

    @Test
    void loginsAndDashboardTokensEndAtOnceAndKeysStay() {
        var key = keys.create(owner, READER).secret();
        var token = tokens.issue(owner.loginId(), null).token();
        assertThat(tokens.authenticate(token)).isPresent();

        disable();

        assertThat(logins.find(owner.loginId())).isEmpty();
        assertThat(tokens.authenticate(key)).isPresent();
        await().atMost(Duration.ofSeconds(1)).until(() -> tokens.authenticate(token).isEmpty());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tokens.issue(owner.loginId(), null));
    }

    @Test
    void theRightPasswordIsRefusedLikeAWrongOne() {
        disable();

        assertThat(logIn()).isFalse();
        assertThat(trail.of(owner.accountId())).endsWith("login.refused");
    }

    @Test
    void aLoginThatIsOpenedInAnyOtherWayIsNobodys() {
        disable();
        var forgotten =
                jdbc.sql(
                                """
                                insert into login (account_id, device, address, authenticated_at, last_use)
                                values (:id, 'a browser', '192.0.2.1', now() + interval '1 day', now() + interval '1 day')
                                returning id
                                """)
                        .param("id", owner.accountId())
                        .query(UUID.class)
                        .single();

        assertThat(logins.find(forgotten)).isEmpty();
    }

    @Test
    void nobodySlipsInWhileHeIsDisabled() throws Exception {
        var results =
                Crowd.of(
                        6,
                        i ->
                                () -> {
                                    if (i == 3) {
                                        disable();
                                    }
                                    return i == 3 || logIn();
                                });

        Crowd.all(results);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from login where account_id = :id and ended_at is null")
                                .param("id", owner.accountId())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void afterEnablingHeLogsInAnew() {
        disable();

        disabling.enable(operator, owner.accountId(), REASON);

        assertThat(logins.find(owner.loginId())).isEmpty();
        assertThat(logIn()).isTrue();
    }

    @Test
    void whatIsDoneTwiceIsRecordedOnce() {
        disable();
        disable();
        disabling.enable(operator, owner.accountId(), REASON);
        disabling.enable(operator, owner.accountId(), REASON);

        assertThat(trail.of(owner.accountId()))
                .containsOnlyOnce("account.disabled", "account.enabled");
    }

    @Test
    void thePageTellsSinceWhenAndWhereHeBelongs() {
        disable();

        var entry = directory.get(operator, owner.accountId()).orElseThrow();

        assertThat(entry.account().isDisabled()).isTrue();
        assertThat(entry.organizations())
                .singleElement()
                .returns(owner.organizationId(), organization -> organization.id());
        assertThat(trail.of(owner.accountId())).endsWith("account.viewed");
    }

    @Test
    void anUnknownPersonIsNotThere() {
        var nobody = UUID.randomUUID();

        assertThat(directory.get(operator, nobody)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> disabling.disable(operator, nobody, REASON));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> disabling.enable(operator, nobody, REASON));
    }

    private void disable() {
        disabling.disable(operator, owner.accountId(), REASON);
    }

    private boolean logIn() {
        return logins.open(new NewLogin(email, Tenants.PASSWORD, "a browser", "192.0.2.1"))
                .isPresent();
    }
}
