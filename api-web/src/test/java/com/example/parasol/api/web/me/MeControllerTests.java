package com.example.parasol.api.web.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class MeControllerTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void aPersonSeesHisAccountAndRole() {
        var owner = tenants.first().owner();

        var me = api.get(owner.token(), "/v1/me").hasStatus(200);

        assertThat(me.at("/account/id")).isEqualTo(owner.accountId().toString());
        assertThat(me.at("/account/email")).isEqualTo(owner.email());
        assertThat(me.at("/organization/id")).isEqualTo(tenants.first().id().toString());
        assertThat(me.at("/role")).isEqualTo("owner");
        assertThat(me.json().get("permissions"))
                .map(permission -> permission.asString())
                .containsExactlyInAnyOrderElementsOf(
                        Role.OWNER.permissions().stream().map(Permission::scope).toList());
        assertThat(me.at("/plan/id")).isEqualTo("business");
        assertThat(me.json().at("/plan/limits/seats").asLong()).isPositive();
        assertThat(me.at("/authenticatedAt")).endsWith("Z");
        assertThat(me.json().get("apiKey").isNull()).isTrue();
    }

    @Test
    void aPlanThatIsNoLongerOnTheListIsNamedByItsId() {
        var tenant = tenants.found("pro");
        tenants.subscribe(tenant.id(), "of-last-year");

        var me = api.get(tenant.key(), "/v1/me").hasStatus(200);

        assertThat(me.at("/plan/id")).isEqualTo("of-last-year");
        assertThat(me.json().at("/plan/limits").isEmpty()).isTrue();
    }

    @Test
    void aPersonActsForTheOrganizationThatHisTokenWasIssuedFor() {
        var member = tenants.join(tenants.first(), Role.MEMBER);

        var me = api.get(member.token(), "/v1/me").hasStatus(200);

        assertThat(me.at("/organization/id")).isEqualTo(tenants.first().id().toString());
        assertThat(me.at("/role")).isEqualTo("member");
    }

    @Test
    void aKeyHasNoAccountAndNoRole() {
        var me = api.get(tenants.first().key(), "/v1/me").hasStatus(200);

        assertThat(me.json().get("account").isNull()).isTrue();
        assertThat(me.json().get("role").isNull()).isTrue();
        assertThat(me.json().get("authenticatedAt").isNull()).isTrue();
        assertThat(me.at("/apiKey/name")).isEqualTo("Test");
        assertThat(me.json().get("permissions"))
                .map(permission -> permission.asString())
                .containsExactlyInAnyOrderElementsOf(Tenants.SCOPES);
    }

    @Test
    void aKeyThatWasRevokedInBetweenIsNobodyAnyMore() {
        var owner = tenants.first().owner().token();
        var made = api.call("POST", owner, "/v1/api-keys", Tenants.newKey("Between"));
        api.get(made.at("/secret"), "/v1/me").hasStatus(200);
        tenants.revokeElsewhere(made.at("/id"));

        var refused = api.get(made.at("/secret"), "/v1/me").isProblem(401, "unauthenticated");

        assertThat(refused.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"api\", error=\"invalid_token\"");
    }

    @Test
    void anEndedLoginIsNobodyAnyMore() {
        var member = tenants.join(tenants.first(), Role.MEMBER);

        tenants.logOut(member);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> api.get(member.token(), "/v1/me").isProblem(401, "unauthenticated"));
    }
}
