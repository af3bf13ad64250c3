package com.example.parasol.api.web.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Person;
import com.example.parasol.api.web.Tenants.Tenant;
import com.example.parasol.core.domain.actor.Role;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class MemberControllerTests {
    @Autowired Api api;
    @Autowired Tenants tenants;
    Tenant tenant;

    @BeforeEach
    void anOrganization() {
        tenant = tenants.found("pro");
    }

    @Test
    void membersAreListedPageByPage() {
        var admin = tenants.join(tenant, Role.ADMIN);
        var member = tenants.join(tenant, Role.MEMBER);
        var ids = new ArrayList<String>();
        var path = "/v1/members?limit=2";

        for (var next = path; !next.isEmpty(); ) {
            var page = api.get(tenant.key(), next).hasStatus(200);
            page.json().get("items").forEach(one -> ids.add(one.get("id").asString()));
            var cursor = page.json().get("next");
            next = cursor.isNull() ? "" : path + "&cursor=" + cursor.asString();
        }

        assertThat(ids)
                .containsExactly(
                        tenant.owner().accountId().toString(),
                        admin.accountId().toString(),
                        member.accountId().toString());
        var listed = api.get(member.token(), "/v1/members");
        assertThat(listed.at("/items/0/email")).isEqualTo(tenant.owner().email());
        assertThat(listed.at("/items/0/role")).isEqualTo("owner");
        assertThat(listed.at("/items/0/joinedAt")).endsWith("Z");
    }

    @Test
    void aNewRoleHoldsAtOnce() {
        var member = tenants.join(tenant, Role.MEMBER);
        api.get(member.token(), "/v1/api-keys").isProblem(403, "not-allowed");

        var changed = role(tenant.owner(), member, "admin").hasStatus(200);

        assertThat(changed.at("/role")).isEqualTo("admin");
        assertThat(changed.at("/id")).isEqualTo(member.accountId().toString());
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> api.get(member.token(), "/v1/api-keys").hasStatus(200));
    }

    @Test
    void anEmptyPatchChangesNothing() {
        var member = tenants.join(tenant, Role.MEMBER);

        assertThat(patch(tenant.owner(), member, "{}").hasStatus(200).at("/role"))
                .isEqualTo("member");
    }

    @Test
    void whoIsRemovedIsOutWithinASecond() {
        var member = tenants.join(tenant, Role.MEMBER);
        api.get(member.token(), "/v1/me").hasStatus(200);

        remove(tenant.owner(), member).hasStatus(204);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> api.get(member.token(), "/v1/me").isProblem(401, "unauthenticated"));
        remove(tenant.owner(), member).isProblem(404, "not-found");
    }

    @Test
    void theLastOwnerStays() {
        var owner = tenant.owner();

        for (var refused : new Answer[] {role(owner, owner, "member"), remove(owner, owner)}) {
            refused.isProblem(409, "conflict");
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/role");
            assertThat(refused.at("/errors/0/code")).isEqualTo("last-owner");
        }
    }

    @Test
    void anAdminNeitherMakesNorUnmakesOwners() {
        var admin = tenants.join(tenant, Role.ADMIN);
        var member = tenants.join(tenant, Role.MEMBER);

        role(admin, member, "owner").isProblem(403, "not-allowed");
        role(admin, tenant.owner(), "member").isProblem(403, "not-allowed");
        remove(admin, tenant.owner()).isProblem(403, "not-allowed");
        role(admin, member, "admin").hasStatus(200);
    }

    @Test
    void aLoginOfTenMinutesAgoIsAskedOnceMore() {
        var member = tenants.join(tenant, Role.MEMBER);
        tenants.letTimePass(tenant.owner(), Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() ->
                        role(tenant.owner(), member, "admin").isProblem(403, "login-too-old"));
        remove(tenant.owner(), member).isProblem(403, "login-too-old");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"role\": \"boss\"}', #/role, role",
        "'{\"role\": \"OWNER\"}', #/role, role",
        "'{\"role\": null}', #/role, role",
        "'{\"role\": [\"owner\"]}', #/role, type",
        "'{\"email\": \"a@example.com\"}', #/email, unknown"
    })
    void aWrongFieldIsPointedAt(String body, String pointer, String code) {
        patch(tenant.owner(), tenant.owner(), body).isInvalid(pointer, code);
    }

    private Answer role(Person actor, Person member, String role) {
        return patch(actor, member, "{\"role\": \"%s\"}".formatted(role));
    }

    private Answer patch(Person actor, Person member, String body) {
        return api.call("PATCH", actor.token(), "/v1/members/" + member.accountId(), body);
    }

    private Answer remove(Person actor, Person member) {
        return api.call("DELETE", actor.token(), "/v1/members/" + member.accountId(), null);
    }
}
