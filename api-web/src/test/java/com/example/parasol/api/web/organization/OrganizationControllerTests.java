package com.example.parasol.api.web.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.actor.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class OrganizationControllerTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void anOwnerRenamesHisOrganization() {
        var tenant = tenants.found("pro");

        var renamed =
                api.call("PATCH", tenant.owner().token(), "/v1/organization", name(" Engines "))
                        .hasStatus(200);

        assertThat(renamed.at("/id")).isEqualTo(tenant.id().toString());
        assertThat(renamed.at("/name")).isEqualTo("Engines");
        assertThat(renamed.at("/plan")).isEqualTo("pro");
        assertThat(renamed.at("/role")).isEqualTo("owner");
        assertThat(api.get(tenant.owner().token(), "/v1/organization").json())
                .isEqualTo(renamed.json());
        assertThat(api.call("PATCH", tenant.owner().token(), "/v1/organization", "{}").json())
                .isEqualTo(renamed.json());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"name\": \"\"}', #/name, name",
        "'{\"name\": null}', #/name, required",
        "'{\"name\": 1}', #/name, type",
        "'{\"plan\": \"business\"}', #/plan, unknown"
    })
    void aWrongNameIsPointedAt(String body, String pointer, String code) {
        api.call("PATCH", tenants.first().owner().token(), "/v1/organization", body)
                .isInvalid(pointer, code);
    }

    @Test
    void aPersonSeesAllOfHis() {
        var person = tenants.join(tenants.first(), Role.MEMBER);

        var listed = api.get(person.token(), "/v1/organizations").hasStatus(200);

        assertThat(listed.json().get("items"))
                .extracting(organization -> organization.get("role").asString())
                .containsExactly("owner", "member");
        assertThat(listed.at("/items/1/id")).isEqualTo(tenants.first().id().toString());
        assertThat(listed.json().get("next").isNull()).isTrue();
    }

    @Test
    void aKeySeesItsOwnAlone() {
        var listed = api.get(tenants.first().key(), "/v1/organizations").hasStatus(200);

        assertThat(listed.json().get("items")).hasSize(1);
        assertThat(listed.at("/items/0/id")).isEqualTo(tenants.first().id().toString());
        assertThat(listed.json().at("/items/0/role").isNull()).isTrue();
    }

    @Test
    void whoIsNoAdminAnyMoreRenamesNoMore() {
        var tenant = tenants.found("pro");
        var admin = tenants.join(tenant, Role.ADMIN);
        api.call("PATCH", admin.token(), "/v1/organization", name("By an admin")).hasStatus(200);

        tenants.changeRole(tenant, admin, Role.MEMBER);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        api.call("PATCH", admin.token(), "/v1/organization", name("Again"))
                                .isProblem(403, "not-allowed"));
    }

    private static String name(String name) {
        return "{\"name\": \"%s\"}".formatted(name);
    }
}
